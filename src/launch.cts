import fs = require('node:fs');
import node = require('node:module');
import path = require('node:path');
import vm = require('node:vm');

const parts = new Map<string, unknown>();

load(path.join(__dirname, 'program.cjs'));

/**
 * Runs a script with the code that V8 made of it when it was put together (bundle.mjs), and gives what it exports: a
 * short run would spend a third of its time on compiling. V8 refuses code that another version of it made, or for
 * another text; it compiles then.
 */
function load(file: string): unknown {
  const script = new vm.Script(fs.readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: codeOf(file.replace(/\.cjs$/u, '.code')),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module, requireFor(file), file, path.dirname(file));
  return module.exports;
}

function codeOf(name: string): Buffer | undefined {
  try {
    return fs.readFileSync(name);
  } catch {
    return undefined;
  }
}

/** What a script asks for: parts of the program are loaded as it is, when something of them is used. */
function requireFor(file: string): NodeJS.Require {
  const others = node.createRequire(file);
  const either = (id: string): unknown =>
    id.startsWith('./parts/') ? part(path.join(__dirname, id)) : others(id);
  return Object.assign(either, others);
}

function part(file: string): unknown {
  if (!parts.has(file)) parts.set(file, load(file));
  return parts.get(file);
}
