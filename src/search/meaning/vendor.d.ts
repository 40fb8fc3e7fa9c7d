/** Tables inside packages that are published without types. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `簡 简|體 体|…`: a traditional character or variant, then its simplified forms. */
  const table: string;
  export default table;
}

declare module 'pinyin-match/src/simplified_dict.js' {
  /** Characters by syllable without tones (ü is v); a character stands under each of its readings. */
  export const dict: Readonly<Record<string, string>>;
}
