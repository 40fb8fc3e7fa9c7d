/** Lines → blocks: display lines, signed lines, boxes, and runs of text that no mark interrupts. */
import type { LabelledLine } from './layout.ts';
import { bigrams, type Pairs } from './affinity.ts';
import { placeNames } from './extract/gazetteer.ts';
import { BOX_LABEL } from './lexicon/openers.ts';
import { jumpTo, photoCredit } from './marks.ts';

export interface TextParagraph {
  /** Lines in order; joined they are the paragraph. */
  readonly lines: readonly LabelledLine[];
  readonly text: string;
}

interface Base {
  readonly from: number;
  readonly to: number;
  /** Blank lines before it. */
  readonly gap: number;
}
export interface DisplayBlock extends Base {
  readonly type: 'display';
  readonly line: LabelledLine;
  readonly floated: boolean;
}
export interface BylineBlock extends Base {
  readonly type: 'byline';
  /** Signed on one line or on several in a row. */
  readonly lines: readonly LabelledLine[];
}
export interface BoxBlock extends Base {
  readonly type: 'box';
  readonly label: LabelledLine;
  readonly paragraphs: readonly TextParagraph[];
}
export interface TextBlock extends Base {
  readonly type: 'text';
  readonly paragraphs: readonly TextParagraph[];
  /** Marks on lines of their own before and after the text: (上接…), (下转…), credits, notes. */
  readonly before: readonly LabelledLine[];
  readonly after: readonly LabelledLine[];
  readonly opens: 'dateline' | 'jump' | null;
  readonly closes: 'jump' | 'credit' | 'note' | 'signature' | null;
  /** Reads like the caption of a picture: 图为… */
  readonly caption: boolean;
  /** Opens like one, with day and place, and is as short: a picture may have lost its credit. */
  readonly captionLike: boolean;
  /** Where that is: the character pairs of the place, none where it is not named at once. */
  readonly scene: Pairs | null;
  /** Opens like a brief, with day and place. */
  readonly newsLike: boolean;
  readonly finished: boolean;
  readonly startsMidSentence: boolean;
}
export type Block = DisplayBlock | BylineBlock | BoxBlock | TextBlock;

/** More blank lines than this part a page's items where single ones part its lines. */
export const WIDE_GAP = 2;
/** Lines taken out as noise set off what follows by more than this. */
export const CUT_OFF = 8;

export function buildBlocks(lines: readonly LabelledLine[]): Block[] {
  const blocks: Block[] = [];
  let signed: LabelledLine[] = [];
  let open: { paragraphs: LabelledLine[][]; before: LabelledLine[]; after: LabelledLine[] } | null = null;
  const close = () => {
    if (open) blocks.push(...captionTail(open.paragraphs, open.before, open.after));
    open = null;
  };
  lines.forEach((line, i) => {
    const { fixed, state } = line;
    const previous = lines[i - 1];
    if (fixed === 'byline') {
      close();
      if (previous?.fixed === 'byline') blocks.pop();
      else signed = [];
      signed.push(line);
      blocks.push({ type: 'byline', lines: signed, ...extent(signed) });
    } else if (fixed === 'jump-from') {
      close();
      open = { paragraphs: [], before: [line], after: [] };
    } else if (fixed === 'jump-to' || fixed === 'credit' || fixed === 'note') {
      open ??= { paragraphs: [], before: [], after: [] };
      open.after.push(line);
    } else if (state === 'display') {
      close();
      blocks.push({ type: 'display', line, floated: false, ...extent([line]) });
    } else if (state === 'floated') {
      close();
      blocks.push({ type: 'display', line, floated: true, ...extent([line]) });
    } else {
      const closedBefore =
        open !== null && (open.after.length > 0 || (previous !== undefined && previous.closes !== null));
      const torn = line.startsMidSentence && previous?.finished === true;
      const parted =
        state === 'first' &&
        (fixed !== null || line.line.gap > WIDE_GAP || torn || isCaption(line.line.text));
      if (closedBefore || (parted && open && open.paragraphs.length > 0)) close();
      open ??= { paragraphs: [], before: [], after: [] };
      const last = open.paragraphs[open.paragraphs.length - 1];
      if (state === 'next' && last) last.push(line);
      else open.paragraphs.push([line]);
    }
  });
  close();
  return boxes(blocks);
}

/** Captions are no longer than this. */
const CAPTION = 450;

/** Captions say what the picture shows. */
export function isCaption(text: string): boolean {
  return (
    /(?:^|。)\s?图(?:为|①|一)|[（(](?:左|右|中|前|后)[一二三四右左]?[）)]/.test(text) ||
    photoCredit(text) !== null
  );
}

/** A caption has no more paragraphs than this. */
const CAPTION_PARAGRAPHS = 3;

/** Text that a photographer's credit closes may be a report with a caption behind it: the last paragraphs stand apart. */
function captionTail(
  paragraphs: LabelledLine[][],
  before: readonly LabelledLine[],
  after: readonly LabelledLine[],
): TextBlock[] {
  const whole = textBlock(paragraphs, before, after);
  if (paragraphs.length < 2) return [whole];
  if (
    (whole.closes === null || whole.closes === 'signature') &&
    isScene(paragraphs[paragraphs.length - 1] ?? [])
  )
    return splitText(whole, paragraphs.length - 1);
  if (whole.closes !== 'credit') return [whole];
  const from = Math.max(1, paragraphs.length - CAPTION_PARAGRAPHS);
  const last = paragraphs.length - 1;
  return [
    textBlock(paragraphs.slice(0, from), before, []),
    ...paragraphs
      .slice(from)
      .map((paragraph, i) => textBlock([paragraph], [], from + i === last ? after : [])),
  ];
}

/** Opens like a caption, with day and place, and is as short. */
function isScene(paragraph: readonly LabelledLine[]): boolean {
  const text = paragraph.map(({ line }) => line.prose).join('');
  return text.length < SCENE && tellsScene(text) && (paragraph[paragraph.length - 1]?.finished ?? false);
}

const SCENE = 200;
const DATED =
  /^(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:上午|下午|清晨|凌晨|中午|傍晚|晚上?|夜间)?[，,]/;
const LATELY = /^(?:近日|日前|连日来)[，,]/;

/** Says where it was on a day, or lately in a place that it names at once. */
const tellsScene = (text: string) => DATED.test(text) || (LATELY.test(text) && placeOf(text) !== '');

function textBlock(
  paragraphs: readonly (readonly LabelledLine[])[],
  before: readonly LabelledLine[],
  after: readonly LabelledLine[],
): TextBlock {
  const lines = paragraphs.flat();
  const first = lines[0];
  const last = lines[lines.length - 1];
  const text = paragraphs.map((p) => p.map((l) => l.line.prose).join('')).join('');
  const opens =
    before.length > 0 || first?.fixed === 'continued'
      ? 'jump'
      : first?.fixed === 'dateline'
        ? 'dateline'
        : null;
  return {
    type: 'text',
    paragraphs: paragraphs.map((p) => ({ lines: p, text: p.map((l) => l.line.prose).join('') })),
    before,
    after,
    opens,
    closes: closing(after, last, paragraphs[paragraphs.length - 1]),
    caption: text.length < CAPTION && isCaption(text),
    captionLike: text.length < CAPTION && tellsScene(text),
    scene: text.length < SCENE && tellsScene(text) ? bigrams(placeOf(text)) : null,
    newsLike: isNewsLike(text),
    finished: last?.finished ?? true,
    startsMidSentence: first?.startsMidSentence ?? false,
    ...extent([...before, ...lines, ...after]),
  };
}

const DAY =
  /^(?:近日|日前|连日来|今天|昨天|昨日|(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:上午|下午|清晨|凌晨|中午|傍晚|晚上?|夜间)?)[，,]?(?:记者从)?在?/;

/** The place that follows the day, or nothing. */
function placeOf(text: string): string {
  const from = DAY.exec(text)?.[0].length ?? 0;
  const place = placeNames.longest(text, from);
  return place && place.value.codes.length > 0 ? text.slice(from, place.end) : '';
}

/** Briefs open with the day and the place, in this order or the other. */
function isNewsLike(text: string): boolean {
  const day = DAY.exec(text.slice(0, 24));
  const place = placeNames.longest(text, day?.[0].length ?? 0);
  if (!place || place.value.codes.length === 0) return false;
  return (
    day !== null || /^[^。，,]{0,16}(?:近日|日前|今天|昨天|昨日)/.test(text.slice(place.end, place.end + 20))
  );
}

/** The same text as two blocks, parted before one of its paragraphs. */
export function splitText(text: TextBlock, at: number): [TextBlock, TextBlock] {
  const lines = text.paragraphs.map((paragraph) => paragraph.lines);
  return [textBlock(lines.slice(0, at), text.before, []), textBlock(lines.slice(at), [], text.after)];
}

/** A jump mark may be broken over two lines. */
function closing(
  after: readonly LabelledLine[],
  last: LabelledLine | undefined,
  paragraph: readonly LabelledLine[] = [],
): TextBlock['closes'] {
  const end = paragraph.slice(-2).map(({ line }) => line.prose);
  if (last?.closes === 'jump' || jumpTo(end.join('')) || after.some((l) => l.fixed === 'jump-to'))
    return 'jump';
  if (last?.closes === 'credit' || after.some((l) => l.fixed === 'credit')) return 'credit';
  return after.length > 0 ? 'note' : last?.closes === 'signature' ? 'signature' : null;
}

function extent(lines: readonly LabelledLine[]): Base {
  return {
    from: lines[0]?.line.no ?? 0,
    to: lines[lines.length - 1]?.line.no ?? 0,
    gap: lines[0]?.line.gap ?? 0,
  };
}

/** A box is a label (阅读提示) with the text under it: all of it where the head of the story follows, else one paragraph. */
function boxes(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const text = blocks[i + 1];
    if (!block) continue;
    const label = block.type === 'display' && BOX_LABEL.test(block.line.line.text.replace(/ /g, ''));
    if (!label || text?.type !== 'text' || text.opens) {
      out.push(block);
      continue;
    }
    const whole = text.paragraphs.length <= 4 && headFollows(blocks, i + 2);
    const taken = whole ? text.paragraphs.length : 1;
    const paragraphs = text.paragraphs.slice(0, taken);
    const lines = [block.line, ...paragraphs.flatMap((p) => p.lines)];
    out.push({ type: 'box', label: block.line, paragraphs, ...extent(lines) });
    const rest = text.paragraphs.slice(taken).map((p) => [...p.lines]);
    if (rest.length || text.after.length) out.push(textBlock(rest, [], [...text.after]));
    i++;
  }
  return out;
}

/** Display lines, if any, and then the signature that opens a story. */
function headFollows(blocks: readonly Block[], from: number): boolean {
  let at = from;
  while (blocks[at]?.type === 'display') at++;
  const block = blocks[at];
  return block?.type === 'byline' || (block?.type === 'text' && block.opens !== null);
}
