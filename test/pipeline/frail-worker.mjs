/** Stands for `worker.ts` in a test: makes nothing, and dies when the name of its source says so. */
export default async function craft({ input }) {
  if (input.file === 'exit.txt') process.exit(5);
  if (input.file === 'throw.txt') throw new Error('something no stage foresaw');
  if (input.file === 'memory.txt') fill();
  if (input.file === 'endless.txt') for (;;);
  const entry = { ...input, sha256: '', key: '', messages: [], reports: [] };
  return { made: { entry, forms: [] }, failures: [], times: {} };
}

function fill() {
  const kept = [];
  for (;;) kept.push(new Array(100_000).fill(kept.length));
}
