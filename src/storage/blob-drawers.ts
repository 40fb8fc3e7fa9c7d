/**
 * Drawers in blobs: bytes that the browser keeps outside the memory of the page and its worker, on disk once they are stored. A worker
 * can read a part of a blob without waiting, so that a thousand questions of search need not know that an article lies elsewhere.
 *
 * A blob that was read from IndexedDB stays readable when the record is overwritten, and in another tab too. Where all is
 * deleted underneath (site data cleared), reading throws `DrawerLost`. Measured in Chromium: 0.4 ms for one article, 4 ms for twenty at once.
 */
import {
  DrawerLost,
  memoryDrawers,
  type Drawer,
  type Drawers,
  type PackedDrawer,
} from '../search/shelf/drawer.ts';

interface InBlob extends PackedDrawer {
  readonly blob: Blob;
  /** Where the JSON of each value begins, in bytes of UTF-8, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Bytes that are gathered before they are handed to the browser. */
const BATCH = 1 << 20;
/** A gap up to here is read along; another part costs more. */
const GAP = 1 << 14;
/** Bytes that are read at once. */
const MOST = 1 << 22;

/** Of workers alone, and so unknown where types are checked for pages too. */
interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Drawers in blobs where they can be read without waiting, which is in workers; elsewhere they are in memory. */
export function blobDrawers(): Drawers {
  const { FileReaderSync } = globalThis as { readonly FileReaderSync?: new () => SyncReader };
  if (FileReaderSync === undefined) return memoryDrawers;
  const reader = new FileReaderSync();
  return { fill, open: (packed) => (isInBlob(packed) ? drawerOf(packed, reader) : null) };
}

function fill(): ReturnType<Drawers['fill']> {
  const encoder = new TextEncoder();
  const blobs: Blob[] = [];
  const starts = [0];
  let [batch, size, end]: [BlobPart[], number, number] = [[], 0, 0];
  const flush = (): void => {
    if (size > 0) blobs.push(new Blob(batch));
    [batch, size] = [[], 0];
  };
  return {
    put(json) {
      const bytes = encoder.encode(json);
      batch.push(bytes);
      size += bytes.length;
      end += bytes.length;
      starts.push(end);
      if (size >= BATCH) flush();
    },
    close(): InBlob {
      flush();
      return { count: starts.length - 1, blob: new Blob(blobs), starts: Uint32Array.from(starts) };
    },
  };
}

function drawerOf({ count, blob, starts }: InBlob, reader: SyncReader): Drawer {
  const decoder = new TextDecoder();
  const startOf = (number: number): number => starts[number] ?? 0;
  // The parts of one reading stand one behind the other.
  const readParts = (parts: readonly Part[]): Uint8Array => {
    try {
      const slices = parts.map(({ from, to }) => blob.slice(from, to));
      return new Uint8Array(
        reader.readAsArrayBuffer(slices.length === 1 ? (slices[0] ?? blob) : new Blob(slices)),
      );
    } catch (reason) {
      throw new DrawerLost(String(reason));
    }
  };
  return {
    count,
    read(numbers) {
      const read: string[] = [];
      for (const reading of readings(numbers, startOf)) {
        const bytes = readParts(reading);
        let at = 0;
        for (const { from, to, numbers: inside } of reading) {
          for (const number of inside) {
            const start = at + startOf(number) - from;
            const end = at + startOf(number + 1) - from;
            if (end > bytes.length) throw new DrawerLost('cut off');
            read.push(decoder.decode(bytes.subarray(start, end)));
          }
          at += to - from;
        }
      }
      return read;
    },
  };
}

/** A stretch of bytes, and the values in it that are wanted. */
interface Part {
  readonly from: number;
  to: number;
  readonly numbers: number[];
}

function readings(
  numbers: readonly number[],
  startOf: (number: number) => number,
): readonly (readonly Part[])[] {
  const all: Part[][] = [];
  let size = MOST;
  for (const number of numbers) {
    const [from, to] = [startOf(number), startOf(number + 1)];
    if (size >= MOST) {
      all.push([]);
      size = 0;
    }
    const parts = all[all.length - 1] ?? [];
    const last = parts[parts.length - 1];
    if (last !== undefined && from - last.to <= GAP) {
      size += to - last.to;
      last.to = to;
      last.numbers.push(number);
    } else {
      parts.push({ from, to, numbers: [number] });
      size += to - from;
    }
  }
  return all;
}

function isInBlob(value: unknown): value is InBlob {
  const { count, blob, starts } = (value ?? {}) as Partial<InBlob>;
  return (
    blob instanceof Blob &&
    starts instanceof Uint32Array &&
    starts.length - 1 === count &&
    starts[count] === blob.size
  );
}
