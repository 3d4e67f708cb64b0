import fs = require('node:fs');
import node = require('node:module');
import path = require('node:path');
import vm = require('node:vm');

/**
 * Starts the program with the code that V8 made of it when it was put together (bundle.mjs): a short run would spend a
 * third of its time on compiling. V8 refuses code that another version of it made, or for another text; it compiles then.
 */
const file = path.join(__dirname, 'program.cjs');
const script = new vm.Script(fs.readFileSync(file, 'latin1'), {
  filename: file,
  cachedData: codeOf(path.join(__dirname, 'program.code')),
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
script.runInThisContext()({ exports: {} }, node.createRequire(file), file, path.dirname(file));

function codeOf(name: string): Buffer | undefined {
  try {
    return fs.readFileSync(name);
  } catch {
    return undefined;
  }
}
