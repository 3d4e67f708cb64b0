export { writeHtml } from './html.js';
export { writeJson } from './json.js';
export { writeMarkdown } from './markdown.js';
export { writeText } from './text.js';
