/** pdfmake's internals have no types: engine.ts declares what it takes of them. */
declare module 'pdfmake/js/*.js' {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const exports: any;
  export default exports;
}

declare module 'fontkit' {
  // biome-ignore lint/suspicious/noExplicitAny: engine.ts declares what it takes of a font
  export function create(bytes: Uint8Array): any;
}
