/** How two measures grow with the size of a job. */
export interface Panel {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const width = 420;
const height = 300;
const frame = { left: 62, top: 34, right: 24, bottom: 44 };
const colours = ['#1d3f5e', '#8a3b12', '#4a7a3c'];

/** Draws panels side by side, two a row, with logarithmic axes: what grows evenly is a straight line at 45 degrees. */
export function plotOf(panels: readonly Panel[]): string {
  const rows = Math.ceil(panels.length / 2);
  const drawn = panels.map((panel, index) => {
    const at = `translate(${(index % 2) * width} ${Math.floor(index / 2) * height})`;
    return `<g transform="${at}">\n${panelOf(panel)}\n</g>`;
  });
  const size = `width="${2 * width}" height="${rows * height}" viewBox="0 0 ${2 * width} ${rows * height}"`;
  const style = 'font-family="sans-serif" font-size="11" fill="#16191d"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${style}>\n<title>Time and memory against size</title>\n<rect width="100%" height="100%" fill="#fff"/>\n${drawn.join('\n')}\n</svg>\n`;
}

function panelOf({ title, xLabel, yLabel, series }: Panel): string {
  const points = series.flatMap((one) => one.points);
  const x = axisOf(
    points.map(([value]) => value),
    frame.left,
    width - frame.right,
  );
  const y = axisOf(
    points.map(([, value]) => value),
    height - frame.bottom,
    frame.top,
  );
  const [middle, low] = [(frame.left + width - frame.right) / 2, height - 8];
  return [
    text(middle, 20, title, 'text-anchor="middle" font-weight="bold"'),
    text(middle, low, xLabel, 'text-anchor="middle"'),
    text(14, height / 2, yLabel, `text-anchor="middle" transform="rotate(-90 14 ${height / 2})"`),
    ...x.marks.map((mark) => grid(x.at(mark), frame.top, x.at(mark), height - frame.bottom)),
    ...y.marks.map((mark) => grid(frame.left, y.at(mark), width - frame.right, y.at(mark))),
    ...x.marks.map((mark) =>
      text(x.at(mark), height - frame.bottom + 15, numeral(mark), 'text-anchor="middle"'),
    ),
    ...y.marks.map((mark) => text(frame.left - 6, y.at(mark) + 4, numeral(mark), 'text-anchor="end"')),
    ...series.map((one, index) => seriesOf(one, colours[index % colours.length]!, index, x.at, y.at)),
  ].join('\n');
}

interface Axis {
  /** Powers of ten. */
  readonly marks: readonly number[];
  at(value: number): number;
}

/** A logarithmic axis over whole powers of ten. */
function axisOf(values: readonly number[], from: number, to: number): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    marks: Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index)),
    at: (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
  };
}

function seriesOf(
  { name, points }: Series,
  colour: string,
  index: number,
  x: Axis['at'],
  y: Axis['at'],
): string {
  const places = points.map(([a, b]) => [x(a), y(b)] as const);
  const path = places.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join(' ');
  const dots = places.map(
    ([a, b]) => `<circle cx="${a.toFixed(1)}" cy="${b.toFixed(1)}" r="3" fill="${colour}"/>`,
  );
  const line = `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
  const key = text(frame.left + 8, frame.top + 16 + 14 * index, name, `fill="${colour}"`);
  return [line, ...dots, key].join('\n');
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map((value) => value.toFixed(1));
  return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="#dde2e6"/>`;
}

function text(x: number, y: number, words: string, more: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;
}

/** `10,000`, `0.1` */
function numeral(value: number): string {
  return value < 1 ? String(Number(value.toFixed(6))) : String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
