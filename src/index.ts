/** Briefpress as a library: options, a host, `build` and `check`. */
export { type BuildOptions, type Defaults, type Flags, loadOptions } from './config/index.js';
export type { OutputFormat, PageSize } from './config/words.js';
export { type Host, nodeHost, type Stream } from './host.js';
export * from './model/index.js';
export { type CheckReport, check } from './pipeline/check.js';
export {
  type BuildReport,
  type BuildWatch,
  type BuiltProfile,
  build,
  type FailedProfile,
  type Output,
} from './pipeline.js';
export { version } from './version.js';
