import Handlebars from 'handlebars';
import { type Message, message, type Result } from '../model/index.js';
import { messageOf } from './failure.js';
import type { TemplateFile } from './files.js';

const options = {
  strict: true,
  knownHelpersOnly: true,
  // A partial must not indent the lines of a <pre>.
  preventIndent: true,
};

/**
 * Compiles a template to JavaScript, an expression for what Handlebars fills. It says what can be said before that: the
 * template can be read, its helpers and partials exist, and it prints nothing unescaped. With a message there is no code.
 */
export function compileSource(
  file: TemplateFile,
  partials: ReadonlySet<string>,
  helpers: readonly string[],
): Result<string | undefined> {
  const known = { log: false, ...Object.fromEntries(helpers.map((name) => [name, true])) };
  try {
    const program = Handlebars.parse(file.text);
    const code = Handlebars.precompile(program, { ...options, knownHelpers: known } as CompileOptions);
    const check = new SourceCheck(file, partials);
    check.accept(program);
    return { value: check.messages.length > 0 ? undefined : String(code), messages: check.messages };
  } catch (error) {
    return { value: undefined, messages: [messageOf(error as Error, file)] };
  }
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

class SourceCheck extends Handlebars.Visitor {
  readonly messages: Message[] = [];
  private readonly inline = new Set(['@partial-block']);

  constructor(
    private readonly file: TemplateFile,
    private readonly partials: ReadonlySet<string>,
  ) {
    super();
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) {
      const hint = 'Write it with two braces; what Briefpress itself made is let through as it is.';
      this.report('template-syntax', statement, 'a template can’t print anything unescaped', hint);
    }
    super.MustacheStatement(statement);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    const name = path.parts.find((part) => inherited.has(part));
    if (name !== undefined) this.report('template-name', path, `the name ${name} does not exist here`);
  }

  override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
    const [name] = block.params as hbs.AST.StringLiteral[];
    if (name !== undefined) this.inline.add(String(name.value));
    super.DecoratorBlock(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name =
      partial.name.type === 'PathExpression'
        ? String((partial.name as hbs.AST.PathExpression).original)
        : undefined;
    if (name !== undefined && !this.partials.has(name) && !this.inline.has(name)) {
      const hint = `Add a file ${name}.hbs to the template’s folder, or correct the name.`;
      this.report('template-name', partial, `the partial ${name} does not exist`, hint);
    }
    super.PartialStatement(partial);
  }

  private report(
    code: 'template-name' | 'template-syntax',
    node: hbs.AST.Node,
    text: string,
    hint?: string,
  ): void {
    const { line, column } = node.loc.start;
    this.messages.push(message(code, text, { file: this.file.file, line, column: column + 1 }, hint));
  }
}
