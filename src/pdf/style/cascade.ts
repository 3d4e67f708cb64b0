import type { Element } from 'hast';
import { classesOf } from '../../tree/index.js';
import type { Declarations, StyleRule } from './print-style.js';

/** What an element looks like: its declarations after the cascade, with what it inherits. */
export type Style = Declarations;

/** The properties that go down to what stands inside. */
const inherited = [
  'font',
  'size',
  'leading',
  'color',
  'bold',
  'italic',
  'align',
  'hyphens',
  'figures',
  'capitals',
  'tracking',
  'rise',
  'decoration',
] as const satisfies readonly (keyof Declarations)[];

/** Finds the style of an element from the rules of print.yaml. */
export interface Cascade {
  /**
   * @param path the element's ancestors, outermost first, and the element itself last
   * @param parent the style of the element around it, as this gave it; for the outermost any without declarations
   */
  style(path: readonly Element[], parent: Style): Style;
}

interface Compound {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

interface Matcher {
  /** Outermost first; each but the last may match any ancestor in order. */
  readonly compounds: readonly Compound[];
  readonly weight: number;
  readonly declarations: Style;
}

/** Prepares the rules once. */
export function makeCascade(rules: readonly StyleRule[]): Cascade {
  return new RuleCascade(rules);
}

/** Names with classes that a style remembers to have met inside itself. */
const remembered = 1000;

class RuleCascade implements Cascade {
  /** They are tried in order of weight, so the last match wins. */
  private readonly matchers: readonly Matcher[];
  private readonly byTag = new Map<string, readonly Matcher[]>();
  /** A style stands for its element's name and classes and those of all around it: what is inside depends on nothing else. */
  private readonly inside = new WeakMap<Style, Map<string, Style>>();

  constructor(rules: readonly StyleRule[]) {
    this.matchers = rules.map(matcherOf).sort((a, b) => a.weight - b.weight); // stable: later rules stay later
  }

  style(path: readonly Element[], parent: Style): Style {
    let styles = this.inside.get(parent);
    if (!styles) {
      styles = new Map();
      this.inside.set(parent, styles);
    }
    const element = path.at(-1)!;
    const { className } = element.properties;
    const key =
      className === undefined ? element.tagName : `${element.tagName} ${classesOf(element).join(' ')}`;
    const known = styles.get(key);
    if (known) return known;
    const style = this.styleAnew(path, parent);
    if (styles.size >= remembered) styles.clear();
    styles.set(key, style);
    return style;
  }

  private styleAnew(path: readonly Element[], parent: Style): Style {
    const style: Record<string, unknown> = {};
    for (const name of inherited) if (parent[name] !== undefined) style[name] = parent[name];
    for (const { compounds, declarations } of this.matchersFor(path.at(-1)!.tagName))
      if (matches(compounds, path)) Object.assign(style, declarations);
    return style as Style;
  }

  private matchersFor(tag: string): readonly Matcher[] {
    const known = this.byTag.get(tag);
    if (known) return known;
    const fitting = this.matchers.filter(({ compounds }) => [undefined, tag].includes(compounds.at(-1)!.tag));
    this.byTag.set(tag, fitting);
    return fitting;
  }
}

/** As in CSS: a class weighs more than any number of names. */
function matcherOf(rule: StyleRule): Matcher {
  const compounds = rule.selector
    .trim()
    .split(/\s+/u)
    .map((part) => {
      const [tag, ...classes] = part.split('.');
      return { tag: tag || undefined, classes };
    });
  const weight = compounds.reduce((sum, { tag, classes }) => sum + (tag ? 1 : 0) + classes.length * 100, 0);
  const declarations = Object.entries(rule.declarations).filter(([, value]) => value !== 'inherit');
  return { compounds, weight, declarations: Object.fromEntries(declarations) };
}

function matches(compounds: readonly Compound[], path: readonly Element[]): boolean {
  let at = path.length - 1;
  if (at < 0 || !fits(compounds.at(-1)!, path[at]!)) return false;
  for (let i = compounds.length - 2; i >= 0; i -= 1) {
    at -= 1;
    while (at >= 0 && !fits(compounds[i]!, path[at]!)) at -= 1;
    if (at < 0) return false;
  }
  return true;
}

function fits({ tag, classes }: Compound, element: Element): boolean {
  if (tag !== undefined && tag !== element.tagName) return false;
  if (classes.length === 0) return true;
  const own = classesOf(element);
  return classes.every((name) => own.includes(name));
}
