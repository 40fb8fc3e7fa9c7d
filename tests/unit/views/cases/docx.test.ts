import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '../../../../src/views/cases/brief.ts';
import { docx } from '../../../../src/views/cases/docx.ts';

/** The files of an archive as texts, by name. */
function unzip(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

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

  it('is the same bytes for the same content', () => {
    const block = { style: 'body', runs: [{ text: '工会' }] } as const;
    expect(docx([block])).toEqual(docx([block]));
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
