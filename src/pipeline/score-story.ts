/**
 * How well a run of blocks would do as one story: the sum of named features, each a habit of newspapers. Which headline
 * belongs to which body, what opens and closes a story, what may stand inside one. Weights are log-odds set by hand.
 */
import type { Pairs } from './affinity.ts';
import type { DisplayBlock, TextBlock } from './blocks.ts';
import { isStray, scoreEnd, scoreInside, type Add, type Parts } from './score-body.ts';
import { columnScore, isStanding } from './heads.ts';
import { NOTICE, SIDEBAR_LABEL } from './lexicon/openers.ts';
import { display } from './lines.ts';
import { displays, type Sheet } from './sheet.ts';

export type HeadPlace = 'lead' | 'trail' | 'inside' | 'none';

export interface ScoredStory {
  readonly score: number;
  readonly head: HeadPlace;
  /** The display blocks of the head, in page order. */
  readonly headBlocks: readonly DisplayBlock[];
  /** The columns were read in the wrong order: the block, counted from the run's first, with which the story begins. */
  readonly scrambledAt: number | null;
  /** Nothing signs it, at its start or its end, and it is no caption, brief or notice. */
  readonly unsigned: boolean;
  /** Every line of its head is a smaller heading than the page's largest. */
  readonly headSmall: boolean;
  /** The features that held and their weights, where asked for. */
  readonly why: readonly (readonly [feature: string, weight: number])[];
}

/** What it weighs against tearing display lines apart that each speaks only of the text on its own side. */
const PART = 4;

const NO_PAIRS: Pairs = new Set();

/** Scores `sheet.blocks.slice(from, to)` as one story; `explained` asks for the reasons too, which takes longer. */
export function scoreStory(sheet: Sheet, from: number, to: number, explained = false): ScoredStory {
  const why: [string, number][] = [];
  let score = 0;
  const add: Add = (feature, weight) => {
    if (explained) why.push([feature, weight]);
    score += weight;
  };
  add('a story', -1);
  const opens = sheet.blocks[from];
  if (opens?.type === 'display' && sheet.blocks[from - 1]?.type === 'display') {
    if (isLabel(opens)) add('the label of a series opens it', -0.5);
    else add('display lines torn apart', Math.min(-0.5, PART * (sheet.parting[from] ?? 0) - 3));
  }
  if (opens?.type === 'box' && SIDEBAR_LABEL.test(opens.label.line.text.replace(/ /g, '')))
    add('opens with a sidebar', -3);
  const parts = takeApart(sheet, from, to);
  if (!parts) {
    add('no text', -8);
    const headBlocks = displays(sheet.blocks, from, to);
    return { score, head: 'none', headBlocks, scrambledAt: null, unsigned: true, headSmall: false, why };
  }
  const { head, headBlocks } = scoreHead(parts, add);
  const { scrambledAt, unsigned } = scoreOpening(parts, add);
  scoreInside(parts, head === 'inside' ? headBlocks : [], add);
  scoreEnd(parts, add);
  const headSmall = isSmall(headBlocks, sheet);
  return { score, head, headBlocks, scrambledAt, unsigned, headSmall, why };
}

function takeApart(sheet: Sheet, from: number, to: number): Parts | null {
  const { blocks } = sheet;
  let first = from;
  while (first < to && blocks[first]?.type !== 'text') first++;
  let last = to - 1;
  while (last >= first && blocks[last]?.type !== 'text') last--;
  const opening = blocks[first];
  const closing = blocks[last];
  if (first >= to || opening?.type !== 'text' || closing?.type !== 'text') return null;
  const texts: TextBlock[] = [];
  for (let i = first; i <= last; i++) {
    const block = blocks[i];
    if (block?.type === 'text') texts.push(block);
  }
  return {
    sheet,
    from,
    to,
    first,
    last,
    texts,
    opening,
    closing,
    lead: displays(blocks, from, first).filter((block) => !block.floated),
    inside: displays(blocks, first, last),
    trail: displays(blocks, last + 1, to),
  };
}

/** Weight of a head whose every pair of characters stands in the body. */
const AFFINITY = 6;
/** What an average head shares with its body; less speaks against it. */
const COMMON_SHARE = 0.25;
/** A crosshead too says what stands under it: over a text that nothing opens or closes, this much is no more than that. */
const CROSSHEAD = 1;
/** A display line that broke into a sentence is this story's own when so much of it stands in the text. */
const OWN = 0.3;

function scoreHead(parts: Parts, add: Add): { head: HeadPlace; headBlocks: readonly DisplayBlock[] } {
  const { lead, inside, trail, sheet, first, opening, closing } = parts;
  const share = (block: DisplayBlock) =>
    sheet.share(sheet.words.get(block) ?? NO_PAIRS, parts.first, parts.last + 1);
  const anonymous = isAnonymous(parts);
  const weigh = (blocks: readonly DisplayBlock[]) => {
    const mean = blocks.reduce((sum, block) => sum + share(block), 0) / blocks.length;
    const words = AFFINITY * (mean - COMMON_SHARE);
    add('words of the head stand in the text', anonymous ? Math.min(CROSSHEAD, words) : words);
    // Labels stand above all other lines of a head: what is above one belongs to another.
    if (blocks.some((block, i) => i > 0 && isLabel(block) && !blocks.slice(0, i).every(isLabel)))
      add('a label of a series below other lines', -2);
    if (blocks.length > 4) add('too many display lines', 4 - blocks.length);
    if (blocks.every((block) => sheet.foreign.has(block))) add('speaks of another text', -2);
    if (isSmall(blocks, sheet))
      add('headline set small', parts.opening.opens || parts.opening.newsLike ? -0.5 : -1.5);
  };
  const [stray] = trail;
  if (
    lead.length &&
    stray &&
    trail.length === 1 &&
    share(stray) === 0 &&
    lead.some((block) => share(block) > 0)
  ) {
    add('a line behind it that it does not speak of', -2.5);
    weigh(lead);
    return { head: 'lead', headBlocks: lead };
  }
  if (lead.length && trail.length) {
    add('a head before and one after', -5);
    weigh(lead);
    weigh(trail);
    return { head: 'lead', headBlocks: lead };
  }
  const floated = inside.find((block) => block.floated && share(block) >= OWN);
  if (floated) {
    add('headline dropped into a sentence', 0.5);
    weigh([floated]);
    return { head: 'inside', headBlocks: [...lead, floated] };
  }
  const own = inside.filter((block) => !block.line.sectionMark && !sheet.foreign.has(block));
  const labels = lead.length > 0 && lead.every((block) => columnScore(display(block.line.line.text)) >= 1);
  if (labels && own.length === 1) {
    add('labels of a series before it, the headline inside', -0.5);
    weigh(own);
    return { head: 'inside', headBlocks: [...lead, ...own] };
  }
  if (lead.length) {
    weigh(lead);
    return { head: 'lead', headBlocks: lead };
  }
  if (trail.length) {
    if (trail.some((block) => block.line.line.level > 0)) add('a Markdown heading behind its text', -1);
    weigh(trail);
    return { head: 'trail', headBlocks: trail };
  }
  const together =
    sheet.blocks.indexOf(own[1] ?? opening, first) === sheet.blocks.indexOf(own[0] ?? opening, first) + 1;
  if (own.length === 1 || (own.length === 2 && together)) {
    add('its only display lines stand inside', own.length === 1 ? -1.5 : -3.5);
    if (own.some((block) => speaksOfTheRest(parts, block))) add('they speak only of what follows them', -4);
    weigh(own);
    return { head: 'inside', headBlocks: own };
  }
  const picture = opening === closing && (closing.closes === 'credit' || opening.scene !== null);
  add(picture ? 'a picture without a headline' : 'no headline', picture ? -1.5 : -3);
  return { head: 'none', headBlocks: [] };
}

/** Smaller than the page's largest headings, every line. */
function isSmall(blocks: readonly DisplayBlock[], { topLevel }: Sheet): boolean {
  return topLevel > 0 && blocks.length > 0 && blocks.every((block) => block.line.line.level > topLevel);
}

/** The name of a series or of a standing section. */
function isLabel({ line }: DisplayBlock): boolean {
  return isStanding(line.line.text) || columnScore(display(line.line.text)) >= 1;
}

/** A display line whose words stand in the text behind it, and not at all in the text before. */
function speaksOfTheRest({ sheet, first, last }: Parts, block: DisplayBlock | undefined): boolean {
  const words = block && sheet.words.get(block);
  if (!words) return false;
  const at = sheet.blocks.indexOf(block, first);
  const said = (from: number, to: number) => sheet.share(words, from, to);
  return said(first, at) === 0 && said(at + 1, last + 1) >= OWN;
}

/** Bylines, datelines and jumps open a story: one of them, at its start. Returns where a scrambled story really starts. */
function scoreOpening(
  { sheet, from, to, first, last, lead, trail, opening, closing }: Parts,
  add: Add,
): { readonly scrambledAt: number | null; readonly unsigned: boolean } {
  let unsigned = false;
  const isByline = (i: number) => sheet.blocks[i]?.type === 'byline';
  const bylineIn = (start: number, end: number): boolean => {
    for (let i = start; i < end; i++) if (isByline(i)) return true;
    return false;
  };
  const byline = bylineIn(from, first);
  const signed = byline || opening.opens !== null;
  if (byline) add('byline at its start', 1);
  if (opening.opens) add('opened by a dateline or a jump', 1);
  if (byline && opening.opens) add('a byline and a dateline', -2.5);
  if (signed && closing.closes === 'credit') add('signed, and closed by a photo credit', -3);
  if (signed && closing.closes === 'signature') add('signed at both ends', -2);
  if (!signed) {
    const head = lead.length ? lead : trail;
    if (head.some((block) => NOTICE.test(block.line.line.text))) add('a notice', 1);
    else if (head.length && closing.closes === 'signature') add('signed at its end', -0.5);
    else if (head.length && opening.newsLike) add('unsigned, opens with day and place', -1);
    else if (closing.closes === 'note' || closing.closes === 'signature') add('signed at its end only', -1.5);
    else if (opening.caption || closing.closes === 'credit') add('unsigned caption', -0.2);
    else if (opening === closing && opening.captionLike)
      add('opens like a caption', opening.scene && !head.length ? -0.5 : -1);
    else if (!lead.length && opening.startsMidSentence) add('a torn piece', -0.5);
    else if (isStray(opening, closing)) add('a stray piece', 1.5);
    else {
      unsigned = true;
      add('nobody signs it', -3);
    }
  }
  let scrambledAt: number | null = null;
  for (let i = first + 1; i <= last; i++) {
    if (!isByline(i)) continue;
    const torn = !signed && lead.length > 0 && scrambledAt === null && !closing.finished && !closing.closes;
    if (torn) {
      scrambledAt = i - from;
      add('columns in the wrong order', opening.startsMidSentence ? 0.5 : -1.5);
    } else add('byline inside', -5);
  }
  if (bylineIn(last + 1, to)) add('byline after the text', -4);
  return { scrambledAt, unsigned };
}

/** Nothing but its head says that this is a story of its own. */
function isAnonymous({ sheet, from, first, opening, closing, lead, trail }: Parts): boolean {
  if (opening.opens || closing.closes || opening.caption || opening.captionLike || opening.newsLike)
    return false;
  if ([...lead, ...trail].some((block) => NOTICE.test(block.line.line.text))) return false;
  for (let i = from; i < first; i++) if (sheet.blocks[i]?.type === 'byline') return false;
  return true;
}
