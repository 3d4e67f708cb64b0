import type { Names } from '../names.js';
import { singleSpaced } from './lines.js';

/** A title that names country and topic, in either order, each with its offset in the line. */
export interface FoundTitle {
  readonly country: { readonly value: string; readonly offset: number };
  readonly topic: { readonly value: string; readonly offset: number };
  /** Whether the topic is a report and its year, as in an archived annual report. */
  readonly isReport: boolean;
}

/**
 * Parts `Kosovo: Mine Ban Policy`, `Kosovo - Mine Ban Policy`, `Mine Ban Policy – Kosovo`, and the titles of annual
 * reports, `Kosovo, Example Monitor Report 2009`. Both names must be known, but for a report's;
 * where the line stands in a title's place (`placed`), one of them is enough: the country, or the topic at the end.
 */
export function findTitle(line: string, names: Names, placed: boolean): FoundTitle | undefined {
  if (line.length > 160) return undefined;
  for (const separator of line.matchAll(/\s{0,9}[:–—|]\s{1,9}|\s{1,9}-\s{1,9}|,\s{1,9}/gu)) {
    const left = {
      text: line.slice(0, separator.index).trim(),
      offset: line.length - line.trimStart().length,
    };
    const offset = separator.index + separator[0].length;
    const right = { text: line.slice(offset).trim(), offset };
    const enough = placed && !separator[0].startsWith(',');
    const title = pair(left, right, names, enough) ?? pair(right, left, names, enough);
    if (title) return title;
    const topic = enough && left.text !== '' && !names.topic(left.text) ? names.topic(right.text) : undefined;
    if (topic)
      return {
        country: { ...left, value: singleSpaced(left.text) },
        topic: { ...right, value: topic },
        isReport: false,
      };
  }
  return undefined;
}

interface Part {
  readonly text: string;
  readonly offset: number;
}

function pair(country: Part, topic: Part, names: Names, placed: boolean): FoundTitle | undefined {
  const knownCountry = names.country(country.text);
  const knownTopic = names.topic(topic.text);
  const isReport = knownTopic === undefined && isReportTitle(topic.text);
  const sure = knownCountry !== undefined && (knownTopic !== undefined || isReport);
  const likely = placed && knownCountry !== undefined && topic.text !== '' && !names.country(topic.text);
  if (!sure && !likely) return undefined;
  return {
    country: { value: knownCountry, offset: country.offset },
    topic: { value: knownTopic ?? singleSpaced(topic.text), offset: topic.offset },
    isReport,
  };
}

/** `Landmine Monitor Report 2009`, `Annual Report 2004`: a report with its year at the end, and nothing behind it. */
function isReportTitle(text: string): boolean {
  return (
    text.length <= 80 &&
    /\s(?:19|20)\d\d$/u.test(text) &&
    /^\p{Lu}/u.test(text) &&
    /(?:^|\s)(?:report|monitor|yearbook|rapport|informe|доклад|отчёт|отчет)\s(?:19|20)\d\d$/iu.test(text)
  );
}
