/** A page as it enters the pipeline: decoded, with the digest of the bytes it came in. */
export interface PageText {
  /** The file's name, without folders. */
  readonly source: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  /** The encoding the bytes were read in, by its WHATWG name; `binary` where they are no text. */
  readonly encoding: string;
  readonly text: string;
}
