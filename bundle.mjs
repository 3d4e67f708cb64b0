// Puts the program into few files: Node opens and links one much faster than eight hundred. Fonts, templates and
// package.json stay where they are and are found from there (src/version.ts). In this order:
//   1. prepared table  what is made of templates and fonts at each start otherwise (src/prepare.ts)
//   2. index, worker   for other programs and for threads: ES modules that share what they have in common
//   3. program.cjs     the command line in one script, which cli.cjs starts; parts/ are the libraries that few runs need
//   4. *.code          what V8 has compiled of each after a run
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist');
const work = mkdtempSync(join(tmpdir(), 'briefpress-'));

const shared = {
  absWorkingDir: root,
  bundle: true,
  // It starts threads with a file of its own.
  external: ['piscina'],
  platform: 'node',
  target: 'node20.19',
  // It would make a pattern with classes of Unicode anew at each use, for versions that know fewer of them.
  supported: { 'regexp-unicode-property-escapes': true },
  // Names stay as they are: errors and stacks are read by people.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'linked',
};

/** Libraries that are no ES modules ask for Node's own modules by `require`. */
const banner = {
  js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
};

/** Libraries that few runs need: scripts of their own beside the program's. */
const parts = [
  'fontkit',
  'hast-util-from-html',
  'hast-util-to-html',
  'marked',
  'pdf-lib',
  'saxes',
  '@sindresorhus/slugify',
  'source-map',
  'xmldoc',
];

rmSync(out, { recursive: true, force: true });
try {
  const table = await prepare();
  const plugins = [
    withTable(`${table}export const programSum = '${await sumOf(table)}';\n`),
    lazily(),
    inflateByNode(),
    ownVersion(),
    onePicomatch(),
  ];
  await build({
    ...shared,
    entryPoints: { index: 'src/index.ts', worker: 'src/pipeline/worker.ts' },
    outdir: out,
    format: 'esm',
    banner,
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins,
  });
  await bundleProgram(plugins);
  compileProgram();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs src/prepare.ts; returns the module that it writes. */
async function prepare() {
  const program = join(out, 'prepare.mjs');
  await build({
    ...shared,
    entryPoints: ['src/prepare.ts'],
    outfile: program,
    format: 'esm',
    packages: 'external',
    legalComments: 'none',
  });
  const table = join(work, 'table.js');
  execFileSync(process.execPath, [program, table], { stdio: 'inherit' });
  rmSync(program);
  return readFileSync(table, 'utf8');
}

/** The sum of the files that the program is put together from, and the table. */
async function sumOf(table) {
  const entryPoints = ['src/program.ts', 'src/pipeline/worker.ts'];
  const { metafile } = await build({
    ...shared,
    entryPoints,
    format: 'esm',
    outdir: out,
    write: false,
    metafile: true,
  });
  const sum = createHash('sha256').update(table);
  for (const path of Object.keys(metafile.inputs).sort()) sum.update(readFileSync(join(root, path)));
  return sum.digest('hex');
}

/** Puts a table in the place of the one in the sources, which is empty. */
function withTable(contents) {
  return {
    name: 'prepared table',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/]prepared-table\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
}

/**
 * Libraries that a library loads at once, though few runs need them: drawings, QR codes and breaks of lines (pdfmake), opening fonts and
 * encryption (pdfkit), fonts of the web (fontkit), the width of words in a terminal (yargs), names in other letters, HTML as browsers
 * read it. They are loaded when something of them is used.
 */
function lazily() {
  const modules =
    /^(?:fontkit|xmldoc|linebreak|\.\/qrEnc\.js|brotli\/decompress\.js|png-js|js-md5|@noble\/ciphers\/aes|@noble\/hashes\/(?:sha2|utils))$/;
  const functions = {
    'string-width': 'default',
    '@sindresorhus/slugify': 'default',
    'hast-util-from-html': 'fromHtml',
    'hast-util-to-html': 'toHtml',
    fontkit: 'create',
  };
  /** Those that were ES modules: who imports them asks that of them at once. */
  const wereModules = ['./qrEnc.js'];
  const moduleOf = (path, wasModule) =>
    `module.exports = new Proxy(function () {}, {
      get: (_, name) => (name === '__esModule' ? ${wasModule} : require(${path})[name]),
      apply: (_, self, given) => require(${path}).apply(self, given),
      construct: (_, given) => new (require(${path}))(...given),
    });`;
  const functionOf = (path, name) =>
    `const later = (...given) => require(${path}).${name}(...given);\nexport { later as ${name} };`;
  return {
    name: 'lazily',
    setup({ onResolve, onLoad }) {
      const found = ({ path, resolveDir }, namespace) => ({ path, namespace, pluginData: resolveDir });
      onResolve({ filter: modules }, (one) =>
        /[\\/](?:pdfmake|pdfkit|fontkit)[\\/](?:js|dist)[\\/]/.test(one.importer)
          ? found(one, 'modules')
          : null,
      );
      onResolve({ filter: new RegExp(`^(?:${Object.keys(functions).join('|')})$`) }, (one) =>
        one.namespace === 'file' ? found(one, 'functions') : null,
      );
      onLoad({ filter: /^/, namespace: 'modules' }, ({ path, pluginData: resolveDir }) => {
        return { contents: moduleOf(JSON.stringify(path), wereModules.includes(path)), resolveDir };
      });
      onLoad({ filter: /^/, namespace: 'functions' }, ({ path, pluginData: resolveDir }) => {
        return { contents: functionOf(JSON.stringify(path), functions[path]), resolveDir };
      });
    },
  };
}

/** Tables of Unicode are inflated at each start: by Node in a twentieth of the time. */
function inflateByNode() {
  const contents = `const { inflateRawSync } = require('node:zlib');
module.exports = (source, target) => { target.set(inflateRawSync(source)); return target; };`;
  return {
    name: 'inflate by Node',
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({ contents })),
  };
}

/**
 * yargs looks for a version in the package.json of the folder that it is called in, or above it, at each start; where there
 * is none, it fails by an assertion and goes on. It finds the program's own, and loads assertions when one fails.
 */
function ownVersion() {
  const contents = {
    'escalade/sync': `import { home } from './src/version.ts';\nexport default () => home + '/package.json';`,
    assert: `export const notStrictEqual = (...given) => given[0] !== given[1] || require('node:assert').notStrictEqual(...given);
export const strictEqual = (...given) => given[0] === given[1] || require('node:assert').strictEqual(...given);`,
  };
  return {
    name: 'own version',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:escalade\/sync|assert)$/ }, ({ path, importer }) =>
        /[\\/]yargs[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'own version' } : null,
      );
      onLoad({ filter: /^/, namespace: 'own version' }, ({ path }) => {
        return { contents: contents[path], resolveDir: root };
      });
    },
  };
}

/** What finds files looks for its patterns beside itself, where they would be read a second time. */
function onePicomatch() {
  const own = /__require\.resolve\("picomatch"\);\s*pm = __require\("picomatch"\)/;
  return {
    name: 'one picomatch',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]fdir[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (!own.test(source)) throw new Error(`${path} asks for picomatch in another way`);
        return { contents: source.replace(own, 'pm = require("picomatch")') };
      }),
  };
}

/** The command line, and what of it is loaded when it is used, each as one expression: a function of what Node gives a CommonJS module. */
async function bundleProgram(plugins) {
  const common = { ...shared, format: 'cjs', define: { 'import.meta.url': 'ownUrl' } };
  const program = { entryPoints: ['src/program.ts'], outfile: join(out, 'program.cjs') };
  await build({ ...common, ...program, plugins: [...plugins, inParts()] });
  asExpression(program.outfile);
  for (const name of parts) {
    const outfile = join(out, fileOf(name));
    const stdin = { contents: `module.exports = require('${name}');`, resolveDir: root };
    await build({ ...common, stdin, outfile, plugins });
    asExpression(outfile);
  }
  const cli = { entryPoints: ['src/launch.cts'], outfile: join(out, 'cli.cjs') };
  await build({ ...shared, ...cli, format: 'cjs', banner: { js: '#!/usr/bin/env node' } });
  chmodSync(cli.outfile, 0o755);
}

/** Has a script ask for the parts where it imports their libraries. */
function inParts() {
  return {
    name: 'in parts',
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`^(?:${parts.join('|')})$`) }, ({ path }) => {
        return { path: `./${fileOf(path)}`, external: true };
      }),
  };
}

function fileOf(name) {
  return `parts/${name.replace(/^.*\//, '')}.cjs`;
}

function asExpression(file) {
  const url = "const ownUrl = require('node:url').pathToFileURL(__filename).href;";
  const source = inAscii(readFileSync(file, 'utf8'));
  writeFileSync(file, `(function (module, require, __filename, __dirname) {\n${url}\n${source}\n})`);
}

/** Other characters are left in patterns alone, where their codes mean the same: so the file is read without decoding. */
function inAscii(source) {
  if (/\\[^\0-\x7f]/.test(source)) throw new Error('a backslash stands before a character beyond ASCII');
  return source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Has the program build some profiles, and keeps what V8 has compiled by then. */
function compileProgram() {
  const trainer = join(work, 'trainer.cjs');
  writeFileSync(trainer, trainerSource());
  writeFileSync(join(work, 'briefpress.yaml'), 'publisher: Example Institute\nareas:\n  - Exampleland\n');
  const samples = join(root, 'profiles');
  const line = ['build', samples, '--out', join(work, 'out'), '--jobs', '1'];
  execFileSync(process.execPath, [trainer, join(out, 'cli.cjs'), ...line], { cwd: work });
}

/** Starts the program, and knows the scripts that it is made of. */
function trainerSource() {
  return `const { writeFileSync } = require('node:fs');
const vm = require('node:vm');
const [node, , cli, ...line] = process.argv;
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    const code = options.filename.replace(/[.]cjs$/, '.code');
    process.on('exit', () => writeFileSync(code, this.createCachedData()));
  }
};
process.argv = [node, cli, ...line];
require(cli);
`;
}
