/**
 * Tails: a column read too late stands behind another story, without a mark. The story that it belongs to breaks off inside
 * a sentence; the tail speaks of its matter and not of that of the story it stands behind. Scored by named habits, as
 * log-odds set by hand.
 */
import { bigrams, cohesion, type Pairs } from './affinity.ts';
import { splitText, WIDE_GAP, type Block, type TextBlock } from './blocks.ts';
import type { Story } from './stories.ts';

/** Stories further apart than this do not lend each other columns. */
const NEAR = 6;
/** A tail has no more paragraphs than this. */
const LONGEST = 16;
/** Points from which a tail is moved. */
const ENOUGH = 0.5;
/** Added to what two texts share, so that nothing shared is no proof. */
const LIKE = 0.004;

/** The stories with the tails that stand behind others put back; every line is kept. Order is that of the page. */
export function mendTails(stories: readonly Story[]): Story[] {
  const mended = [...stories];
  if (!stories.some((story) => breaksOff(story) || isSection(story))) return mended;
  const page = readPage(stories);
  for (let i = 0; i < mended.length; i++) {
    // a tail may break off in its turn
    for (let turn = 0; turn < 3; turn++) {
      const open = mended[i];
      if (!open || !breaksOff(open)) break;
      const found = findTail(open, i, mended, page);
      if (!found) break;
      mended[found.index] = without(found.owner, found.tail);
      mended[i] = joinBehind(open, [cutOff(found.tail)], 'tail found behind another story');
    }
  }
  return mendSections(mended, page);
}

/** A section that a column break tore off: a crosshead, and text under it that nobody signs. */
function isSection(story: Story): boolean {
  const why = story.why.map(([name]) => name);
  return why.includes('headline set small') && why.includes('nobody signs it');
}

/** What a section shares with the story that it belongs to, at least. */
const SAME_MATTER = 0.03;

function mendSections(stories: readonly Story[], page: Page): Story[] {
  let mended = [...stories];
  for (const section of stories) {
    const at = mended.indexOf(section);
    if (!isSection(section)) continue;
    const words = wordsOf(section);
    let home: Story | null = null;
    let most = SAME_MATTER;
    mended.slice(Math.max(0, at - NEAR), at + NEAR + 1).forEach((story) => {
      const shared = story === section ? 0 : cohesion(words, wordsOf(story), page.frequency, page.paragraphs);
      if (shared > most) [home, most] = [story, shared];
    });
    const found = home as Story | null;
    if (!found) continue;
    mended = mended
      .filter((story) => story !== section)
      .map((story) => (story === found ? joinBehind(found, section.blocks, 'section put back') : story));
  }
  return mended;
}

/** Behind the story's last text, before a head that stands after it. */
function joinBehind(story: Story, blocks: readonly Block[], reason: string): Story {
  const last = story.blocks.map((block) => block.type).lastIndexOf('text');
  return {
    ...story,
    blocks: [...story.blocks.slice(0, last + 1), ...blocks, ...story.blocks.slice(last + 1)],
    confidence: Math.min(story.confidence, 0.7),
    why: [...story.why, [reason, 0]],
  };
}

interface Page {
  readonly frequency: ReadonlyMap<number, number>;
  readonly paragraphs: number;
}

function readPage(stories: readonly Story[]): Page {
  const frequency = new Map<number, number>();
  let paragraphs = 0;
  for (const story of stories) {
    for (const text of texts(story)) {
      for (const paragraph of text.paragraphs) {
        paragraphs++;
        for (const pair of bigrams(paragraph.text)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
      }
    }
  }
  return { frequency, paragraphs };
}

const texts = (story: Story) => story.blocks.filter((block): block is TextBlock => block.type === 'text');
const lastText = (story: Story) => {
  const all = texts(story);
  return all[all.length - 1];
};

/** Ends inside a sentence, with no mark that would say where it goes on. */
export function breaksOff(story: Story): boolean {
  const last = lastText(story);
  return last !== undefined && !last.finished && !last.closes;
}

/** The end of a story's last text, from one of its paragraphs on. */
interface Tail {
  readonly host: TextBlock;
  readonly from: number;
}

interface Found {
  readonly index: number;
  readonly owner: Story;
  readonly tail: Tail;
}

/** What the broken story says, and whether inside a quotation. */
interface Open {
  readonly own: Pairs;
  readonly quotation: boolean;
}

function findTail(story: Story, at: number, stories: readonly Story[], page: Page): Found | null {
  const open = { own: wordsOf(story), quotation: leavesQuotation(lastText(story)) };
  let best: (Found & { readonly points: number }) | null = null;
  for (let index = Math.max(0, at - NEAR); index <= Math.min(stories.length - 1, at + NEAR); index++) {
    const owner = stories[index];
    const host = owner && lastText(owner);
    if (!owner || !host || index === at) continue;
    const before = wordsOf(owner, host);
    const least = Math.max(host === texts(owner)[0] ? 1 : 0, host.paragraphs.length - LONGEST);
    for (let from = least; from < host.paragraphs.length; from++) {
      const tail = { host, from };
      const points = scoreTail(tail, open, before, index === at + 1, page);
      if (points >= ENOUGH && points > (best?.points ?? 0)) best = { index, owner, tail, points };
    }
  }
  return best;
}

/** The character pairs of a story's texts, boxes and display lines, without one of its blocks. */
function wordsOf(story: Story, without?: Block): Pairs {
  const all: string[] = [];
  for (const block of story.blocks) {
    if (block === without || block.type === 'byline') continue;
    if (block.type === 'display') all.push(block.line.line.prose);
    else for (const paragraph of block.paragraphs) all.push(paragraph.text);
  }
  return bigrams(all.join('\n'));
}

function scoreTail(tail: Tail, { own, quotation }: Open, before: Pairs, next: boolean, page: Page): number {
  const { host, from } = tail;
  const first = host.paragraphs[from]?.lines[0];
  const previous = host.paragraphs[from - 1];
  const last = previous?.lines[previous.lines.length - 1];
  if (!first || first.fixed !== null || (last && (!last.finished || last.closes))) return -Infinity;
  const pairs = pairsOf(host.paragraphs.slice(from));
  const rest = new Set([...before, ...pairsOf(host.paragraphs.slice(0, from))]);
  const like = (set: Pairs) => cohesion(pairs, set, page.frequency, page.paragraphs) + LIKE;
  let points = -0.5;
  points += Math.max(-3, Math.min(3, 1.5 * Math.log(like(own) / like(rest))));
  if (next) points += 1;
  if (first.line.gap > WIDE_GAP) points += 1;
  if (first.startsMidSentence) points += 1.5;
  if (first.seen.opener) points -= 1.5;
  if (first.seen.quoted) points -= 1;
  if (first.seen.indented) points -= 0.5;
  if (closesQuotation(host.paragraphs[from]?.text ?? '') !== quotation) points -= 2;
  return points;
}

function pairsOf(paragraphs: readonly { readonly text: string }[]): Set<number> {
  return bigrams(paragraphs.map((paragraph) => paragraph.text).join('\n'));
}

export function closesQuotation(text: string): boolean {
  const closing = text.indexOf('”');
  const opening = text.indexOf('“');
  return closing >= 0 && (opening < 0 || closing < opening);
}

function leavesQuotation(text: TextBlock | undefined): boolean {
  const last = text?.paragraphs[text.paragraphs.length - 1]?.text ?? '';
  return last.lastIndexOf('“') > last.lastIndexOf('”');
}

function without(owner: Story, { host, from }: Tail): Story {
  const kept = from > 0 ? splitText(host, from)[0] : null;
  return {
    ...owner,
    blocks: owner.blocks.flatMap((block): Block[] => (block === host ? (kept ? [kept] : []) : [block])),
  };
}

const cutOff = ({ host, from }: Tail) => (from > 0 ? splitText(host, from)[1] : host);
