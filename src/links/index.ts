export { addressesOf, addressOf, type NamedAddress } from './addresses.js';
export {
  formatKept,
  isFresh,
  isWorthKeeping,
  type Kept,
  type KeptVerdicts,
  keep,
  largestKept,
  parseKept,
} from './kept.js';
export { type Known, linkMessages } from './messages.js';
export { type SurveyOptions, survey, usualManners } from './survey.js';
export type { Verdict } from './verdict.js';
