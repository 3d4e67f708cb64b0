export * from './body.js';
export * from './codes.js';
export * from './message.js';
export * from './note.js';
export * from './order.js';
export * from './place.js';
export * from './profile.js';
export * from './walk.js';
