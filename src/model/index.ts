export * from './body.js';
export * from './codes.js';
export * from './message.js';
export * from './note.js';
export * from './place.js';
export * from './profile.js';
