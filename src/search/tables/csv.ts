/** Tables as CSV (RFC 4180) that spreadsheets open as they are: a byte order mark, CRLF, no cell that runs as a formula. */

export type Cell = string | number | null;

// Excel needs the mark to read the file as UTF-8.
const MARK = '\uFEFF';
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The rows as one text, the head first. Numbers stay numbers; null is an empty cell. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

// An apostrophe before what a spreadsheet would take for a formula is what every spreadsheet reads as “this is text”.
function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
