import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '../../../src/views/brief.ts';
import { docx } from '../../../src/views/docx.ts';
import { crc32, zip } from '../../../src/views/zip.ts';

const decoder = new TextDecoder();

/** Reads the files of an archive by its directory, checking offsets, sizes and checksums on the way. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [crc, size, length, offset] = [
      view.getUint32(at + 16, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    expect(view.getUint32(offset, true)).toBe(0x04034b50);
    const data = bytes.subarray(offset + 30 + length, offset + 30 + length + size);
    expect(crc32(data)).toBe(crc);
    files.set(name, decoder.decode(data));
    at += 46 + length;
  }
  expect(at).toBe(end);
  return files;
}

describe('zip', () => {
  it('has the checksum of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('is read back', () => {
    const files = [
      { name: 'a.txt', text: '工会' },
      { name: 'b/c.xml', text: '' },
    ];
    expect([...unzip(zip(files))]).toEqual(files.map(({ name, text }) => [name, text]));
  });
});

describe('docx', () => {
  it('holds the parts that a word processor looks for', () => {
    expect([...unzip(docx([])).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/_rels/document.xml.rels',
    ]);
  });

  it('never breaks its XML, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = unzip(docx([{ style: 'body', runs: [{ text }] }])).get('word/document.xml') ?? '';
        const written = /<w:t xml:space="preserve">([\s\S]*)<\/w:t>/.exec(xml)?.[1] ?? '';
        expect(written).not.toMatch(/[<>\u0000-\u0008\u000B\u000C\u000E-\u001F]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});

describe('briefMarkdown', () => {
  it('keeps what the articles say from being read as Markdown', () => {
    const made = {
      ...{
        id: 'a',
        byline: [],
        headline: '“1+1” *题* [甲]',
        paper: '工人日报',
        date: null,
        dateInferred: false,
      },
      ...{ pageNo: null, kicker: null, name: '“1+1” *题* [甲]', places: [], topics: [] },
      ...{ who: [], forWhom: [], means: [], figures: [], opening: '<b>开头' },
    };
    const text = briefMarkdown('标题', [{ case: made, note: '**我的话**' }]);
    expect(text).toContain('## 1. “1+1” \\*题\\* \\[甲\\]');
    expect(text).toContain('\\<b\\>开头');
    expect(text).toContain('\n**我的话**\n');
  });
});
