/** What can be seen of a line beside its neighbours: the column it fits, how it starts and ends. Input to the line model. */
import { charTable } from './chartable.ts';
import { readColumns } from './columns.ts';
import { placeNames } from './extract/gazetteer.ts';
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
  /** A question or a call, and no stop before it. */
  readonly asks: boolean;
  readonly endsWithComma: boolean;
  /** Addresses somebody (编辑同志：) or announces what somebody says. */
  readonly endsWithColon: boolean;
  readonly stopInside: boolean;
  readonly punctuated: boolean;
  /** Commas: display lines have one at most, now and then two. */
  readonly commas: number;
  readonly startsMidSentence: boolean;
  readonly opener: boolean;
  /** Opens with a word that a pause follows, as paragraphs do: 近日，… */
  readonly opensParagraph: boolean;
  /** 6月3日，…: the first words of a report or a caption. */
  readonly opensWithDay: boolean;
  /** A headline's favourite form: the place, a colon, what happened there. */
  readonly placeAndColon: boolean;
  /** A row of a table or an item of a list. */
  readonly row: boolean;
  /** Numbered or marked as headings of sections are: 一、…, ●… */
  readonly numbered: boolean;
  /** Ends with a quoted word, no stop inside. */
  readonly endsQuoted: boolean;
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
  /** Stands right above a Markdown heading, without being one, as kickers do. */
  readonly aboveHeading: boolean;
  /** Too short for that, between a smaller heading and a larger: all that is left of a section. */
  readonly restOfSection: boolean;
  readonly sectionMark: boolean;
  /** The page is hard-wrapped here: neighbouring lines share a width. */
  readonly wrapped: boolean;
  /** Many lines of the page are longer than any column. */
  readonly unwrapped: boolean;
  /** Most of the page is. */
  readonly hardWrapped: boolean;
  readonly fits: boolean;
  readonly overwide: boolean;
  /** Two characters short of the column: a first line with its indent lost. */
  readonly indented: boolean;
  /** Too narrow to have a successor in the same paragraph. */
  readonly narrow: boolean;
  /** One of two narrow lines that are one headline: the first breaks off where no sentence ends, the second has no stop. */
  readonly half: 'first' | 'second' | null;
}

const FINISHED = /[。！？!?…][”’」』）)]*$|[。！？]$/;
const CLOSING_MARK = /^[，。、；：！？”’」』）)》,.;:!?]|^[^“‘「『（(《\s\d][，、。]/;

export function observe(lines: readonly Line[]): Observation[] {
  const columnAt = readColumns(lines);
  let half: Observation['half'] = null;
  return lines.map((line, index) => {
    const { text } = line;
    const fixed = fixedMark(text);
    const end = text.slice(-64);
    const opener = OPENERS.test(text);
    const closes = closingMark(text) ?? brokenMark(lines[index - 1]?.text ?? '', text);
    const closed = fixed !== null && fixed !== 'dateline' && fixed !== 'continued';
    const signs = readSigns(text);
    const column = columnAt(index);
    const headings = amongHeadings(lines[index - 1], line, lines[index + 1]);
    const last = text[text.length - 1] ?? ' ';
    const dangling = DANGLING.includes(last);
    const after = lines[index + 1]?.text ?? '';
    const apart = column.narrow || column.unwrapped;
    const breaksOff = apart && (dangling || PAUSED.includes(last)) && isHalf(text.slice(0, -1));
    if (breaksOff && isHalf(after)) half = 'first';
    else half = half === 'first' ? 'second' : null;
    // Named one by one: spreading three objects into each line took as long as all the patterns.
    return {
      line,
      fixed,
      finished: closed || closes !== null || FINISHED.test(end) || stands(text),
      closes,
      asks: '？！?!'.includes(last) && text.length <= MOST_ASKED && !signs.stopInside,
      endsWithComma: '，、：；,:;'.includes(last),
      endsWithColon: last === '：' || last === ':',
      startsMidSentence: !opener && (CLOSING_MARK.test(text) || signs.closesFirst),
      opener,
      opensParagraph: opener && PAUSE.test(text.slice(0, 8)),
      opensWithDay: opener && OPENS_WITH_DAY.test(text.slice(0, 24)),
      placeAndColon: opensWithPlace(text),
      row: ROW.test(text),
      numbered: text.length < NUMBERED_LENGTH && NUMBERED.test(text),
      endsQuoted: '”’」』'.includes(last) && /[^。！？…，]/.test(text[text.length - 2] ?? ''),
      quoted: '“‘"'.includes(text[0] ?? ' '),
      dashed: /^[—–-]{2}/.test(text) || /[—–-]{2}$/.test(text.slice(-2)),
      stretched: isStretched(text),
      halves:
        line.spaces > 0 && /^[^\s，。]{3,}(?: [^\s，。]{3,}){1,3}$/.test(text) && !/[\w%] | [\w%]/.test(text),
      balanced: /^[^，。：；、]{3,12}[，,][^，。：；、]{3,14}$/.test(text),
      dangling,
      speech: /(?:强调|指出|表示|介绍|认为|告诉记者)(?:说)?[,，：:]/.test(text),
      aboveHeading: headings.aboveHeading,
      restOfSection: headings.restOfSection,
      boxLabel: text.length < LABEL && BOX_LABEL.test(text.replace(/ /g, '')),
      sectionMark: /^[（(]?[一二三四五六七八九十]{1,3}[)）、]?$/.test(text),
      stopInside: signs.stopInside,
      punctuated: signs.punctuated,
      commas: signs.commas,
      unbalanced: signs.unbalanced,
      longest: signs.longest,
      wrapped: column.wrapped,
      unwrapped: column.unwrapped,
      hardWrapped: column.hardWrapped,
      fits: column.fits,
      overwide: column.overwide,
      indented: column.indented,
      narrow: column.narrow,
      half,
    };
  });
}

/** No question of a headline is longer. */
const MOST_ASKED = 18;
/** Signs at which a headline is broken into two lines. */
const PAUSED = '，,：:';
const DANGLING = '是的和与及在把将对为并从被向以由或而但';
/** No line of a headline in two lines is longer. */
const HALF_LENGTH = 16;

function isHalf(text: string): boolean {
  return text.length > 2 && text.length <= HALF_LENGTH && !/[，。；：！？,;:!?（(]/.test(text);
}

const ROW = /^\|.*\||^[-*+•·]\s|^\d{1,2}[.)、]\s?(?!\d)/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[●■◆★▲▶◎○])\s?[^\s。；]+$/;
/** No heading of a section is longer. */
const NUMBERED_LENGTH = 26;

/** Lines that are whole without a full stop: who is spoken to (编辑同志：), which reader asks, rows and items. */
function stands(text: string): boolean {
  return /^(?:[\u4e00-\u9fff]{2,8}[：:]|读者\s?[\u4e00-\u9fff]{2,4}|\|.*\|)$|^[-*+•]\s/.test(text);
}

/** 近日，据了解，同时，… */
const PAUSE = /^[^\s，,。\d]{2,6}[，,]/;

const OPENS_WITH_DAY =
  /^(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:上午|下午|清晨|凌晨|中午|傍晚|晚上?|夜间)?[，,]/;

function opensWithPlace(text: string): boolean {
  if (!/^.{2,10}[：:]./.test(text)) return false;
  const place = placeNames.longest(text, 0);
  return place !== null && place.value.codes.length > 0 && /^.{0,4}[：:]/.test(text.slice(place.end));
}

/** No kicker is shorter. */
const LEAST_KICKER = 7;

function amongHeadings(before: Line | undefined, { level, text }: Line, after: Line | undefined) {
  const above = level === 0 && after !== undefined && after.level > 0;
  const kicker = text.length >= LEAST_KICKER;
  return {
    aboveHeading: above && kicker,
    restOfSection: above && !kicker && before !== undefined && before.level > after.level,
  };
}

function closingMark(text: string): Observation['closes'] {
  if (jumpTo(text)) return 'jump';
  if (photoCredit(text)) return 'credit';
  return endSignature(text) ? 'signature' : null;
}

/** No rest of a mark that a line break cuts is longer. */
const REST = 36;
const STOPS = /[。！？”]/;

/**
 * The mark that ends with this line and began on the one before it: （下转第 / 3版）, （执笔：… / …）, 本报记者 李 / 丰 摄, or a
 * name in brackets under the sentence that it signs.
 */
function brokenMark(before: string, text: string): Observation['closes'] {
  if (text.length > REST || STOPS.test(text)) return null;
  const last = text[text.length - 1] ?? ' ';
  if (last !== '）' && last !== ')') return CREDITED.test(text) ? creditAcross(before, text) : null;
  if (text[0] === '（' || text[0] === '(')
    return /[。！？”]$/.test(before) && endSignature(before.slice(-1) + text) ? 'signature' : null;
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  if (opened < 0 || opened < before.length - REST || /[）)]/.test(before.slice(opened))) return null;
  const mark = before.slice(opened) + text;
  return closingMark(before.slice(0, opened).slice(-1) + mark) ?? (authorNote(mark) ? 'signature' : null);
}

const CREDITED = /(?:摄|摄影|报道|提供)$/;

function creditAcross(before: string, text: string): Observation['closes'] {
  const credit = photoCredit(before.slice(-REST) + text);
  return credit && credit.at > 0 && credit.at < Math.min(REST, before.length) ? 'credit' : null;
}

/** No label of a box is longer, however its letters are stretched. */
const LABEL = 24;

/** What the punctuation of a line says; each character is looked at once. */
function readSigns(text: string) {
  let stopInside = false;
  let punctuated = false;
  let commas = 0;
  let depth = 0;
  let longest = 0;
  let piece = 0;
  let closing = -1;
  let opening = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = SIGNS[text.charCodeAt(i)] ?? 0;
    piece++;
    if (kind === 0) continue;
    if (kind === SPACE) {
      longest = Math.max(longest, piece - 1);
      piece = 0;
    } else if (kind === OPEN_QUOTE || kind === OPEN) {
      depth++;
      if (kind === OPEN_QUOTE && opening < 0) opening = i;
    } else if (kind === CLOSE_QUOTE || kind === CLOSE) {
      depth--;
      if (kind === CLOSE_QUOTE && closing < 0) closing = i;
    } else {
      punctuated = true;
      if (kind === COMMA) commas++;
      if (kind === STOP && i < text.length - 1) stopInside = true;
    }
  }
  return {
    stopInside,
    punctuated,
    commas,
    unbalanced: depth !== 0,
    longest: Math.max(longest, piece),
    // The one that opened it stands elsewhere.
    closesFirst: closing >= 0 && (opening < 0 || closing < opening),
  };
}

const [SPACE, COMMA, STOP, OPEN_QUOTE, CLOSE_QUOTE, OPEN, CLOSE] = [1, 2, 3, 5, 6, 7, 8];
const SIGNS = charTable(' ', '，,', '。；', '：、:;', '“', '”', '《（', '》）');

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
