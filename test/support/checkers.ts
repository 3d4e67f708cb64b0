import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/**
 * Programs by others that judge what was written. One that is missing skips its tests and says so; under
 * REQUIRE_CHECKERS=1 it fails them.
 */
const programs = {
  qpdf: { paths: inPath('qpdf'), from: 'Debian’s package qpdf' },
  pdftotext: { paths: inPath('pdftotext'), from: 'Debian’s package poppler-utils' },
  chromium: {
    paths: [...inPath('chromium'), ...inPath('chromium-browser'), ...inPath('google-chrome')],
    from: 'Debian’s package chromium',
  },
  java: { paths: inPath('java'), from: 'Debian’s package default-jre-headless' },
  vnu: {
    paths: [resolve('../shared/tools/vnu'), ...inPath('vnu')],
    from: 'the Nu Html Checker (https://validator.github.io)',
    needs: 'java',
  },
  verapdf: {
    paths: [resolve('../shared/tools/verapdf'), ...inPath('verapdf')],
    from: 'https://verapdf.org',
    needs: 'java',
  },
} as const satisfies Record<string, { paths: readonly string[]; from: string; needs?: string }>;

export type Checker = keyof typeof programs;

/** Whether a checker, or anything that must be there, is to be used as if it were: for `describe.runIf`. */
export const required = process.env.REQUIRE_CHECKERS === '1';

/** The path of a checker, or undefined where its tests are to be skipped. */
export function findChecker(name: Checker): string | undefined {
  const { paths, from, ...rest } = programs[name];
  const path = paths.find(isExecutable);
  if ('needs' in rest && path && !findChecker(rest.needs)) return undefined;
  if (path) return path;
  const reason = `${name} is not on this machine; it comes from ${from}`;
  if (required) throw new Error(`REQUIRE_CHECKERS=1, but ${reason}`);
  process.stderr.write(`skipped: ${reason}\n`);
  return undefined;
}

/** Runs a program and gives its exit code and all that it said. */
export function runChecker(
  path: string,
  argv: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(path, [...argv], { maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      done({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}

function inPath(program: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
