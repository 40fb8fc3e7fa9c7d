/** The bundled corpus: made from `seeds/` by the corpus plugin. */
declare module 'virtual:corpus' {
  /** URL of the corpus asset, relative to the page's base. */
  export const url: string;
  /** SHA-256 of the asset's text: what caches are keyed by. */
  export const digest: string;
  /** UTF-16 units of that text. */
  export const size: number;
}
