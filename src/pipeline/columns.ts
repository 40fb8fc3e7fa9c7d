/** The column around each line of a hard-wrapped page, and how the line fits it. */
import type { Line } from './lines.ts';

/** Lines looked at on either side for the width of the column. */
const REACH = 5;
/** Justified lines differ by this much: half-width digits, squeezed punctuation. */
const SLACK = 1.5;
const INDENT = 2;
/** The part of a hard-wrapped page's lines that share a width with their neighbours. */
const MOSTLY = 0.7;

/** Wider than any column: where more than this part of the lines are, the page is not wrapped and shared widths are chance. */
const LONG = 60;
const UNWRAPPED = 0.1;
const NO_COLUMN = {
  unwrapped: true,
  wrapped: false,
  hardWrapped: false,
  fits: false,
  overwide: false,
  indented: false,
  narrow: false,
};

/** Reads the columns around each line: what it returns says how the line of an index fits. */
export function readColumns(lines: readonly Line[]) {
  const long = lines.filter((line) => line.width > LONG).length;
  if (long > UNWRAPPED * lines.length) return () => NO_COLUMN;
  const upTo = lines.map((_, i) => measure(lines, i - REACH, i));
  const from = lines.map((_, i) => measure(lines, i, i + REACH));
  const inColumn = lines.filter((_, i) => upTo[i] !== null || from[i] !== null).length;
  const hardWrapped = inColumn > MOSTLY * lines.length;
  return (index: number) => {
    const { width = 0, spaces = 0 } = lines[index] ?? {};
    const columns = [upTo[index] ?? null, from[index] ?? null].filter((found) => found !== null);
    const stretch = spaces >= 4 ? spaces * 0.25 : 0;
    const near = (other: number) => width - stretch <= other + SLACK && width + stretch >= other - SLACK;
    return {
      wrapped: columns.length > 0,
      unwrapped: false,
      hardWrapped,
      fits: columns.some(near),
      overwide: columns.length > 0 && columns.every((found) => width > found + 2 * SLACK),
      indented: columns.some((found) => Math.abs(width - (found - INDENT)) <= 1.25),
      narrow: columns.length > 0 && columns.every((found) => width < found - 2 * INDENT),
    };
  };
}

/** The width that most of the lines share, or null where they share none. */
function measure(lines: readonly Line[], from: number, to: number): number | null {
  let best: number | null = null;
  let most = 2;
  const first = Math.max(0, from);
  const last = Math.min(lines.length - 1, to);
  for (let i = first; i <= last; i++) {
    const width = lines[i]?.width ?? 0;
    if (width < 6 || width > 60) continue;
    let count = 0;
    let sum = 0;
    for (let k = first; k <= last; k++) {
      const other = lines[k]?.width ?? 0;
      if (Math.abs(other - width) <= SLACK) {
        count++;
        sum += other;
      }
    }
    if (count > most || (count === most && best !== null && width > best)) {
      most = count;
      best = sum / count;
    }
  }
  return best;
}
