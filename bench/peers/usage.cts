/** Loaded by `--require` into every process of a command: says at its end what it used, as a file in BENCH_USAGE. */
import fs = require('node:fs');
import path = require('node:path');
import threads = require('node:worker_threads');

if (threads.isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const peak = process.resourceUsage().maxRSS * 1024;
    const file = path.join(process.env.BENCH_USAGE!, `${process.pid}.json`);
    fs.writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1000, peak }));
  });
}
