/**
 * The door for page files: bytes in, text out. The only place that knows about encodings.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PageText } from '../corpus/page-text.ts';

/**
 * Decodes a page file. Never throws: bytes that are no text are marked `binary` and shown with replacement characters,
 * so that their lines can be listed as unreadable instead of vanishing. A few broken bytes in a text become replacement
 * characters too, and the rest is kept.
 *
 * UTF-8 is tried first because GB18030 accepts almost any bytes; a byte order mark decides for UTF-16.
 */
export function readPageFile(source: string, bytes: Uint8Array): PageText {
  const name = source.split(/[\\/]/).pop() ?? source;
  const { encoding, text } = decode(bytes);
  return { source: name, sha256: bytesToHex(sha256(bytes)), encoding, text };
}

function decode(bytes: Uint8Array): { encoding: string; text: string } {
  const marked = markedEncoding(bytes);
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (isText(text)) return { encoding, text };
  }
  return { encoding: 'binary', text: new TextDecoder('utf-8').decode(bytes) };
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text has next to no control or replacement characters; with more than one in a hundred it is something else. */
function isText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if ((code < 32 && (code < 9 || code > 13)) || code === 0x7f || code === 0xfffd) controls++;
  }
  return controls * 100 <= text.length;
}
