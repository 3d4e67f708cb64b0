export { builtInTemplates, type TemplateSource } from './files.js';
export type { Form } from './form.js';
export type { PageNumbers, PageParts } from './page.js';
export { type IndexEntry, loadSite, type SiteTemplate } from './site.js';
export { loadTemplate, type Template } from './template.js';
export type { RenderContext } from './view.js';
