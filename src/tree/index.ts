export * from './document.js';
export * from './escape.js';
export * from './parse.js';
export * from './svg.js';
export * from './vocabulary.js';
export * from './walk.js';
export * from './write.js';
