/** Never seen: their words don't count. */
export const silent = new Set(
  'script style template noscript head title meta link base param source track map area'.split(' '),
);

export const reasonsByTag: Readonly<Record<string, string>> = {
  nav: 'navigation',
  menu: 'navigation',
  form: 'forms',
  button: 'forms',
  input: 'forms',
  select: 'forms',
  textarea: 'forms',
  datalist: 'forms',
  dialog: 'banners',
  iframe: 'media',
  object: 'media',
  embed: 'media',
  video: 'media',
  audio: 'media',
  canvas: 'media',
  svg: 'media',
};

export const reasonsByRole: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  'doc-toc': 'contents',
  search: 'forms',
  form: 'forms',
  banner: 'header and footer',
  contentinfo: 'header and footer',
  dialog: 'banners',
  alertdialog: 'banners',
};

/** Whole class names and identifiers, so that `shared` is no `share`. */
export const reasonsByName: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:nav|navbar|navigation|main-navigation|post-navigation|site-navigation|menu|main-menu|pagination|pager)$/u,
    'navigation',
  ],
  [
    /^(?:breadcrumbs?|skip|skip-link|skiplink|skip-to-content|screen-reader-text|mw-jump-link|jump-to-nav)$/u,
    'navigation',
  ],
  [
    /^(?:mw-editsection|catlinks|printfooter|mw-navigation|navbox|vertical-navbox|noprint|sitesub|contentsub|siteSub)$/iu,
    'navigation',
  ],
  [/^(?:toc|table-of-contents|mw-toc|toctitle|msotoc\d?)$/u, 'contents'],
  [
    /^(?:share|shares|sharing|share-buttons|social|social-share|social-links|sharedaddy|addtoany|addtoany_share_save_container|jp-relatedposts)$/u,
    'banners',
  ],
  [
    /^(?:cookies?|cookie-banner|cookie-notice|cookie-consent|cookie-bar|gdpr|consent|newsletter|popup|advert|advertisement|ads)$/u,
    'banners',
  ],
  [/^(?:comments|comments-area|comment-respond|related-posts|widget-area)$/u, 'banners'],
  [/^(?:site-header|site-footer|masthead|colophon)$/u, 'header and footer'],
];
