import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/search/tables/csv.ts';

describe('csv', () => {
  it('begins with a byte order mark and ends every row', () => {
    expect(csv([['名', 1, null]])).toBe('\uFEFF名,1,\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5%', "'-5%"],
    ['@cmd', "'@cmd"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['一\n二', '"一\n二"'],
    ['=a,b', '"\'=a,b"'],
    ['5-1', '5-1'],
  ])('writes %j as %j', (text, cell) => expect(csv([[text]])).toBe(`\uFEFF${cell}\r\n`));

  it('keeps a negative number a number', () => expect(csv([[-5]])).toBe('\uFEFF-5\r\n'));

  it('is read back, and no text of it begins as a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', '+1', '-', '@x', '\r=', '"='),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const back = read(csv(rows));
        expect(
          back.map((row) => row.map((text) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/u, ''))),
        ).toEqual(rows);
        for (const text of back.flat()) expect(text).not.toMatch(/^[\s]*[=+\-@]/);
      }),
    );
  });
});

/** Reads RFC 4180. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += char;
  }
  return rows;
}
