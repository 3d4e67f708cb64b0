export { type BaselineView, type Known, knownOf, newSince, readBaseline, writeBaseline } from './baseline.js';
export { missingCharacters } from './characters.js';
export { formatMessages } from './format.js';
export { type Allowances, judge, type Severities } from './judge.js';
export { misfitLines } from './misfits.js';
export { checkProfile, type Proof, unusedAllowances } from './rules/index.js';
export { sortMessages } from './sort.js';
export type { SourceLines } from './source-lines.js';
export { unexpected } from './unexpected.js';
