declare module 'hyphen/en-us/index.js' {
  const english: {
    readonly patterns: readonly [
      levels: unknown,
      tree: unknown,
      exceptions: Readonly<Record<string, readonly number[]>>,
    ];
  };
  export default english;
}

declare module 'hyphen/hyphen.js' {
  export default function createHyphenator(patterns: readonly unknown[]): (text: string) => string;
}
