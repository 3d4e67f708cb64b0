export * from './files.js';
export * from './manifest.js';
