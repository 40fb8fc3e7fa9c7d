/** What can be seen of a line beside its neighbours: the column it fits, how it starts and ends. Input to the line model. */
import { BOX_LABEL, OPENERS } from './lexicon/openers.ts';
import { isStretched, type Line } from './lines.ts';
import { authorNote, byline, dateline, endSignature, jumpFrom, jumpTo, photoCredit } from './marks.ts';

/** Lines that are a fixed mark and nothing else, or that open a story whatever stands around them. */
export type Fixed = 'byline' | 'jump-to' | 'jump-from' | 'credit' | 'note' | 'dateline' | 'continued' | null;

export interface Observation {
  readonly line: Line;
  readonly fixed: Fixed;
  /** Ends where a sentence ends, or with a mark that closes a story. */
  readonly finished: boolean;
  /** Ends with a jump mark, a photographer's credit or the writer's name. */
  readonly closes: 'jump' | 'credit' | 'signature' | null;
  readonly endsWithComma: boolean;
  readonly stopInside: boolean;
  readonly punctuated: boolean;
  /** Commas: display lines have one at most, now and then two. */
  readonly commas: number;
  readonly startsMidSentence: boolean;
  readonly opener: boolean;
  readonly quoted: boolean;
  readonly unbalanced: boolean;
  readonly dashed: boolean;
  readonly stretched: boolean;
  readonly halves: boolean;
  /** Two short clauses round one comma, the favourite form of a crosshead. */
  readonly balanced: boolean;
  /** Characters of the longest piece between spaces: a headline of three lines may stand on one. */
  readonly longest: number;
  /** Ends with a word that nothing can end with: 是, 和, 把. */
  readonly dangling: boolean;
  /** Reports speech: 强调，… */
  readonly speech: boolean;
  readonly boxLabel: boolean;
  readonly sectionMark: boolean;
  /** The page is hard-wrapped here: neighbouring lines share a width. */
  readonly wrapped: boolean;
  readonly fits: boolean;
  readonly overwide: boolean;
  /** Two characters short of the column: a first line with its indent lost. */
  readonly indented: boolean;
  /** The lines behind it are set to another width than those before it. */
  readonly newColumn: boolean;
  /** Too narrow to have a successor in the same paragraph. */
  readonly narrow: boolean;
}

const FINISHED = /[。！？!?…][”’」』）)]*$|[。！？]$/;
const CLOSING_MARK = /^[，。、；：！？”’」』）)》,.;:!?]|^[^“‘「『（(《\s\d][，、。]/;

export function observe(lines: readonly Line[]): Observation[] {
  return lines.map((line, index) => {
    const { text } = line;
    const fixed = fixedMark(text);
    const end = text.slice(-64);
    const opener = OPENERS.test(text);
    const { wrapped, fits, overwide, indented, narrow, newColumn } = column(lines, index);
    const closes = jumpTo(text)
      ? 'jump'
      : photoCredit(text)
        ? 'credit'
        : endSignature(text)
          ? 'signature'
          : null;
    const closed = fixed !== null && fixed !== 'dateline' && fixed !== 'continued';
    return {
      line,
      fixed,
      finished: closed || closes !== null || FINISHED.test(end),
      closes,
      endsWithComma: /[，、：；,:;]$/.test(end),
      stopInside: /[。；](?=.)/.test(text),
      punctuated: /[，。；：、,;:]/.test(text),
      commas: text.split(/[，,]/).length - 1,
      startsMidSentence: !opener && (CLOSING_MARK.test(text) || closesFirst(text)),
      opener,
      quoted: /^[“‘"]/.test(text),
      unbalanced: isUnbalanced(text),
      dashed: /^[—–-]{2}|[—–-]{2}$/.test(text),
      stretched: isStretched(text),
      halves: /^[^\s，。]{3,}(?: [^\s，。]{3,}){1,3}$/.test(text) && !/[\w%] | [\w%]/.test(text),
      balanced: /^[^，。：；、]{3,12}[，,][^，。：；、]{3,14}$/.test(text),
      longest: text.split(' ').reduce((most, piece) => Math.max(most, piece.length), 0),
      dangling: /[是的和与及在把将对为并从被向以由或而但]$/.test(end),
      speech: /(?:强调|指出|表示|介绍|认为|告诉记者)(?:说)?[,，：:]/.test(text),
      boxLabel: BOX_LABEL.test(text.replace(/ /g, '')),
      sectionMark: /^[（(]?[一二三四五六七八九十]{1,3}[)）、]?$/.test(text),
      wrapped,
      fits,
      overwide,
      indented,
      narrow,
      newColumn,
    };
  });
}

function fixedMark(text: string): Fixed {
  if (text.length <= 200 && authorNote(text)) return 'note';
  const from = jumpFrom(text);
  if (from) return from.length >= text.length - 1 ? 'jump-from' : 'continued';
  const to = jumpTo(text);
  if (to && to.at === 0) return 'jump-to';
  if (byline(text)) return 'byline';
  const credit = photoCredit(text);
  if (credit && credit.at === 0) return 'credit';
  if (dateline(text)) return 'dateline';
  return null;
}

function isUnbalanced(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '“' || mark === '《' || mark === '（') open++;
    if (mark === '”' || mark === '》' || mark === '）') open--;
  }
  return open !== 0;
}

/** The first quotation mark closes: the one that opened it stands elsewhere. */
function closesFirst(text: string): boolean {
  const closing = text.indexOf('”');
  const opening = text.indexOf('“');
  return closing >= 0 && (opening < 0 || closing < opening);
}

/** Lines looked at on either side for the width of the column. */
const REACH = 5;
/** Justified lines differ by this much: half-width digits, squeezed punctuation. */
const SLACK = 1.5;
const INDENT = 2;

function column(lines: readonly Line[], index: number) {
  const width = lines[index]?.width ?? 0;
  const before = measure(lines, index - REACH - 1, index - 1);
  const behind = measure(lines, index + 1, index + REACH + 1);
  const columns = [measure(lines, index - REACH, index), measure(lines, index, index + REACH)].filter(
    (found) => found !== null,
  );
  const stretch = (lines[index]?.spaces ?? 0) >= 4 ? (lines[index]?.spaces ?? 0) * 0.25 : 0;
  const near = (other: number) => width - stretch <= other + SLACK && width + stretch >= other - SLACK;
  return {
    wrapped: columns.length > 0,
    fits: columns.some(near),
    overwide: columns.length > 0 && columns.every((found) => width > found + 2 * SLACK),
    indented: columns.some((found) => Math.abs(width - (found - INDENT)) <= 1.25),
    newColumn: before !== null && behind !== null && Math.abs(before - behind) > 2 * SLACK,
    narrow: columns.length > 0 && columns.every((found) => width < found - 2 * INDENT),
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
