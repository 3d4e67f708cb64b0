import type Handlebars from 'handlebars';
import type { Message, Result } from '../model/index.js';
import { prepared } from '../prepared.js';
import { failureOf, TemplateFailure } from './failure.js';
import type { TemplateFile } from './files.js';
import { runtime } from './runtime.js';

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
  return new runtime.SafeString(html);
}

/**
 * Makes ready the `.hbs` files of a template, by name without extension. Each may call any other as a partial.
 * Unknown helpers and partials are `template-name`, what Handlebars can't read is `template-syntax`, with the place.
 */
export async function compileTemplates(
  files: ReadonlyMap<string, TemplateFile>,
  helpers: Readonly<Record<string, Helper>>,
): Promise<Result<Compiled | undefined>> {
  const environment = runtime.create();
  environment.unregisterHelper('log');
  for (const [name, helper] of Object.entries({ ...builtInHelpers(environment), ...helpers })) {
    environment.registerHelper(name, definite(helper));
  }
  const messages: Message[] = [];
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, file] of files) {
    const { value: specification, messages: found } = await specificationOf(file, files, helpers);
    messages.push(...found);
    if (!specification) continue;
    const compiled = environment.template(specification);
    const template: Handlebars.TemplateDelegate = (view, runtime) =>
      inFile(file, () => compiled(view, runtime));
    templates.set(name, template);
    environment.registerPartial(name, template);
  }
  if (messages.length > 0) return { value: undefined, messages };
  return { value: { fill: (name, view, data) => fill(templates.get(name)!, view, data) }, messages };
}

/** What Handlebars made of a file: its compiler is loaded only for one that the program hasn't brought along compiled. */
async function specificationOf(
  file: TemplateFile,
  files: ReadonlyMap<string, TemplateFile>,
  helpers: Readonly<Record<string, Helper>>,
): Promise<Result<TemplateSpecification | undefined>> {
  const known = prepared<TemplateSpecification>('template', file.text);
  if (known) return { value: known, messages: [] };
  const { compileSource } = await import('./compile.js');
  const { value: code, messages } = compileSource(file, new Set(files.keys()), Object.keys(helpers));
  return { value: code === undefined ? undefined : new Function(`return ${code}`)(), messages };
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
    if (at >= 0) throw new runtime.Exception('undefined argument', args.at(-1) as hbs.AST.Node);
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
