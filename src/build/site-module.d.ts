/** `site.json` as the single file carries it: given by the single plugin. */
declare module 'virtual:site' {
  export const text: string;
  /** The logo's name, and its content as a data: address. */
  export const logo: { readonly name: string; readonly address: string } | null;
}
