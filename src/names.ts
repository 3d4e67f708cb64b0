/** Names that a profile can be recognised by: countries and areas, topics. Made once from the config. */
export interface Names {
  /** The name as usually written, where the text is a country, an area or another name of one; case and accents don't count. */
  country(text: string): string | undefined;
  /** The topic as usually written, where the text is a known topic. */
  topic(text: string): string | undefined;
}
