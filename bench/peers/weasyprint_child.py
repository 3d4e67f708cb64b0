"""WeasyPrint as a library in one warm process, PDF/UA-1, told what to do as the other measured processes are (peers/job.ts)."""

import json
import resource
import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

fonts = FontConfiguration()


def print_all(files, out):
    for file in files:
        target = Path(out) / (Path(file).stem + ".pdf")
        HTML(filename=file).write_pdf(target, font_config=fonts, pdf_variant="pdf/ua-1")


job = json.loads(Path(sys.argv[1]).read_text())
if "warmUp" in job:
    warm = Path(job["out"]) / "warm-up"
    warm.mkdir(parents=True, exist_ok=True)
    print_all([job["warmUp"]["file"]], warm)
start, cpu = time.perf_counter(), time.process_time()
print_all(job["files"], job["out"])
usage = {
    "wall": (time.perf_counter() - start) * 1000,
    "cpu": (time.process_time() - cpu) * 1000,
    "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
}
print(json.dumps(usage))
