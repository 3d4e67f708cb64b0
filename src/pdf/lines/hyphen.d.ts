declare module 'hyphen/hyphen.js' {
  export default function createHyphenator(patterns: readonly unknown[]): (text: string) => string;
}
