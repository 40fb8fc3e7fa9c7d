import { describe, expect, it } from 'vitest';
import { readPageFile } from '../../../src/intake/page-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 工会报 in GB18030. */
const GB = new Uint8Array([0xb9, 0xa4, 0xbb, 0xe1, 0xb1, 0xa8]);

describe('readPageFile', () => {
  it('reads UTF-8 and drops a byte order mark', () => {
    expect(readPageFile('a.txt', utf8('工会'))).toMatchObject({ encoding: 'utf-8', text: '工会' });
    expect(readPageFile('a.txt', utf8('\ufeff工会'))).toMatchObject({ encoding: 'utf-8', text: '工会' });
  });
  it('detects and reads GB18030', () => {
    expect(readPageFile('a.txt', GB)).toMatchObject({ encoding: 'gb18030', text: '工会报' });
  });
  it('reads UTF-16 by its mark', () => {
    expect(readPageFile('a.txt', new Uint8Array([0xff, 0xfe, 0xe5, 0x5d]))).toMatchObject({
      encoding: 'utf-16le',
      text: '工',
    });
    expect(readPageFile('a.txt', new Uint8Array([0xfe, 0xff, 0x5d, 0xe5]))).toMatchObject({
      encoding: 'utf-16be',
      text: '工',
    });
  });
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['half a character', new Uint8Array([0xe5, 0xb7, 0xff, 0xff])],
    ['control characters', new Uint8Array([1, 2, 3, 4, 5, 65, 66])],
  ])('marks %s as binary and throws nothing', (_, bytes) => {
    expect(readPageFile('a.bin', bytes).encoding).toBe('binary');
  });
  it('keeps a text with a broken byte in it', () => {
    const bytes = utf8('工会'.repeat(200));
    bytes[7] = 0xff;
    const read = readPageFile('a.txt', bytes.slice(0, -1));
    expect(read.encoding).toBe('utf-8');
    expect(read.text.startsWith('工会\ufffd')).toBe(true);
    expect(read.text.length).toBeGreaterThan(395);
  });
  it('takes an empty file for an empty text', () => {
    expect(readPageFile('a.txt', new Uint8Array())).toMatchObject({ encoding: 'utf-8', text: '' });
  });
  it('keeps the bare file name and the digest of the bytes', () => {
    const read = readPageFile('folder\\sub/a.txt', utf8('abc'));
    expect(read.source).toBe('a.txt');
    expect(read.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
