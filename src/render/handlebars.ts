import Handlebars from 'handlebars';
import type { Message, Result } from '../model/index.js';
import { failureOf, TemplateFailure } from './failure.js';
import type { TemplateFile } from './files.js';
import { checkSource } from './source.js';

/** A folder of compiled templates that know each other as partials. */
export interface Compiled {
  /**
   * Fills one template, by its name without `.hbs`. Everything is escaped but what `markup` made.
   * A name that the view hasn't is a `template-name` error; `data` is seen as `@name`.
   */
  fill(name: string, view: object, data?: object): Result<string | undefined>;
}

export type Helper = (this: unknown, ...args: unknown[]) => unknown;

/** Marks text as markup that this program made, so that a template does not escape it. */
export function markup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

const options = {
  strict: true,
  knownHelpersOnly: true,
  // A partial must not indent the lines of a <pre>.
  preventIndent: true,
};

/**
 * Compiles the `.hbs` files of a template, by name without extension. Each may call any other as a partial.
 * Unknown helpers and partials are `template-name`, what Handlebars can't read is `template-syntax`, with the place.
 */
export function compileTemplates(
  files: ReadonlyMap<string, TemplateFile>,
  helpers: Readonly<Record<string, Helper>>,
): Result<Compiled | undefined> {
  const environment = Handlebars.create();
  environment.unregisterHelper('log');
  for (const [name, helper] of Object.entries({ ...builtInHelpers(environment), ...helpers })) {
    environment.registerHelper(name, definite(helper));
  }
  const knownHelpers = {
    log: false,
    ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
  };
  const messages: Message[] = [];
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, file] of files) {
    const found = checkSource(file, new Set(files.keys()), { ...options, knownHelpers } as CompileOptions);
    messages.push(...found);
    const compiled = environment.compile(file.text, { ...options, knownHelpers } as CompileOptions);
    const template: Handlebars.TemplateDelegate = (view, runtime) =>
      inFile(file, () => compiled(view, runtime));
    templates.set(name, template);
    environment.registerPartial(name, template);
  }
  if (messages.length > 0) return { value: undefined, messages };
  return { value: { fill: (name, view, data) => fill(templates.get(name)!, view, data) }, messages };
}

/** `if`, `each` and the others as Handlebars has them. */
function builtInHelpers(environment: typeof Handlebars): Record<string, Helper> {
  return Object.fromEntries(
    ['if', 'unless', 'each', 'with', 'lookup'].map((name) => [name, environment.helpers[name] as Helper]),
  );
}

/**
 * Strict mode checks the names that are printed, not those that are given to helpers: `{{#if nmae}}` would be false.
 * A view has no undefined value, so undefined means a name that does not exist.
 */
function definite(helper: Helper): Helper {
  return function (this: unknown, ...args: unknown[]) {
    const at = args.slice(0, -1).indexOf(undefined);
    if (at >= 0) throw new Handlebars.Exception('undefined argument', args.at(-1) as hbs.AST.Node);
    return helper.apply(this, args);
  };
}

/** Runs a template so that what fails in it is known to have failed in its file, not in the one that called it. */
function inFile<T>(file: TemplateFile, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw failureOf(error, file);
  }
}

function fill(
  template: Handlebars.TemplateDelegate,
  view: object,
  data?: object,
): Result<string | undefined> {
  try {
    return { value: template(view, data === undefined ? {} : { data }), messages: [] };
  } catch (error) {
    if (error instanceof TemplateFailure) return { value: undefined, messages: [error.found] };
    throw error;
  }
}
