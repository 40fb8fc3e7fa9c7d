/** A zip archive (PKWARE APPNOTE 6.3.3) whose files are stored as they are: small texts need no compression. */

export interface ZipFile {
  /** ASCII, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** 1 January 1980, so that the same content gives the same bytes. */
const DATE = 0x21;

/** The archive's bytes. */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const data = encoder.encode(text);
    const path = encoder.encode(name);
    // version, flags (UTF-8), method, time, date, checksum, sizes, lengths of name and extra field
    const common = [20, 2048, 0, 0, DATE] as const;
    const sizes = [crc32(data), data.length, data.length] as const;
    const local = record(0x04034b50, [...common], [...sizes], [path.length, 0]);
    parts.push(local, path, data);
    // disk, attributes and, last, where the file stands
    directory.push(
      record(0x02014b50, [20, ...common], [...sizes], [path.length, 0, 0, 0, 0], [0, offset]),
      path,
    );
    offset += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [size, offset], [0]);
  return joined([...parts, ...directory, end]);
}

/** CRC-32 as zip uses it (polynomial 0xEDB88320). */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

// Little-endian: a signature, then words of two and four bytes in turn.
function record(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  moreShorts: readonly number[],
  moreLongs: readonly number[] = [],
): Uint8Array {
  const bytes = new Uint8Array(
    4 + (shorts.length + moreShorts.length) * 2 + (longs.length + moreLongs.length) * 4,
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (value: number, size: 2 | 4): void => {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  };
  put(signature, 4);
  shorts.forEach((value) => put(value, 2));
  longs.forEach((value) => put(value, 4));
  moreShorts.forEach((value) => put(value, 2));
  moreLongs.forEach((value) => put(value, 4));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
