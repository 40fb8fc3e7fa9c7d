/**
 * Tails: a column read too late stands behind another story, without a mark. The story that it belongs to breaks off inside
 * a sentence; the tail speaks of its matter and not of that of the story it stands behind. Scored by named habits, as
 * log-odds set by hand.
 */
import { bigrams } from './affinity.ts';
import { splitText, WIDE_GAP, type Block, type TextBlock } from './blocks.ts';
import { cohesion, compare, readWeights, texts, weigh, wordsOf, type Weight, type Words } from './matter.ts';
import type { Story } from './stories.ts';

/** Stories further apart than this do not lend each other columns. */
const NEAR = 6;
/** A tail has no more paragraphs than this. */
const LONGEST = 16;
/** Points from which a tail is moved. */
const ENOUGH = 0.5;

/** The stories with the tails that stand behind others put back; every line is kept. Order is that of the page. */
export function mendTails(stories: readonly Story[]): Story[] {
  const mended = [...stories];
  if (!stories.some((story, i) => breaksOff(story) || isSection(story) || mayFollow(stories[i - 1], story)))
    return mended;
  const weight = readWeights(stories);
  for (let i = 0; i < mended.length; i++) {
    // a tail may break off in its turn
    for (let turn = 0; turn < 3; turn++) {
      const open = mended[i];
      if (!open || !breaksOff(open)) break;
      const found = findTail(open, i, mended, weight);
      if (!found) break;
      mended[found.index] = without(found.owner, found.tail);
      mended[i] = joinBehind(open, cutOff(found.tail), 'tail found behind another story');
    }
  }
  for (let i = 1; i < mended.length; i++) {
    const owner = mended[i - 1];
    const story = mended[i];
    const tail = owner && story && mayFollow(owner, story) ? findFirstRead(story, owner, weight) : null;
    if (!owner || !story || !tail) continue;
    mended[i - 1] = without(owner, tail);
    mended[i] = joinBehind(story, cutOff(tail), 'its second half was read first');
  }
  return mendSections(mended, weight);
}

/** A story that opens with its head: what stands right before it may be its own second half, read first. */
function mayFollow(owner: Story | undefined, story: Story): boolean {
  const last = owner?.blocks[owner.blocks.length - 1];
  return (
    story.head === 'lead' &&
    last?.type === 'text' &&
    !last.closes &&
    (texts(owner as Story)[0] !== last || last.paragraphs.length > 1)
  );
}

/** So much a second half shares with the first, at least, and so much nearer it is to it than to what it stands behind. */
const ALIKE = 0.02;
const MUCH_NEARER = 1;
/** No shorter piece says enough. */
const SHORTEST = 30;

function findFirstRead(story: Story, owner: Story, weight: Weight): Tail | null {
  const host = lastText(owner);
  if (!host) return null;
  const own = weigh(wordsOf(story.blocks), weight);
  const least = Math.max(host === texts(owner)[0] ? 1 : 0, host.paragraphs.length - LONGEST);
  const before = owner.blocks.filter((block) => block !== host);
  const nearer = compare(host, least, own, weigh(wordsOf(before), weight), new Set(), weight);
  let best: { readonly tail: Tail; readonly points: number } | null = null;
  for (let from = least; from < host.paragraphs.length; from++) {
    const tail = { host, from, rest: [] };
    const said = host.paragraphs
      .slice(from)
      .map(({ text }) => text)
      .join('\n');
    const opener = host.paragraphs[from]?.lines[0]?.seen.opener ? 0.7 : 0;
    const points = (nearer[from] ?? 0) - opener;
    if (points < MUCH_NEARER || points <= (best?.points ?? 0) || said.length < SHORTEST || !mayBegin(tail))
      continue;
    if (cohesion(weigh(bigrams(said), weight), own, weight) >= ALIKE) best = { tail, points };
  }
  return best?.tail ?? null;
}

/** A section that a column break tore off: a crosshead, and text under it that nobody signs. */
function isSection(story: Story): boolean {
  const { unsigned, head, headSmall } = story;
  return unsigned && (headSmall || (head === 'none' && textLength(story) >= 60));
}
const textLength = (story: Story) =>
  texts(story).reduce((sum, text) => sum + text.paragraphs.reduce((n, p) => n + p.text.length, 0), 0);

/** What a section shares with the story that it belongs to, at least. */
const SAME_MATTER = 0.03;

function mendSections(stories: readonly Story[], weight: Weight): Story[] {
  let mended = [...stories];
  for (const section of stories) {
    const at = mended.indexOf(section);
    // Another section may have been put behind this one already: what holds both stays where it is.
    if (at < 0 || !isSection(section)) continue;
    const words = weigh(wordsOf(section.blocks), weight);
    let home: Story | null = null;
    let most = SAME_MATTER;
    mended.slice(Math.max(0, at - NEAR), at + NEAR + 1).forEach((story) => {
      const shared = story === section ? 0 : cohesion(words, weigh(wordsOf(story.blocks), weight), weight);
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

const lastText = (story: Story) => {
  const all = texts(story);
  return all[all.length - 1];
};

/** Ends inside a sentence, with no mark that would say where it goes on. */
function breaksOff(story: Story): boolean {
  // Its columns are in the wrong order: what ends inside a sentence goes on at its start.
  if (story.scrambledAt !== null) return false;
  const last = lastText(story);
  return last !== undefined && !last.finished && !last.closes;
}

/** The end of a story, from one of the paragraphs of a text on. */
interface Tail {
  readonly host: TextBlock;
  readonly from: number;
  /** What stands behind that text: crossheads, and the texts under them. */
  readonly rest: readonly Block[];
}

interface Found {
  readonly index: number;
  readonly owner: Story;
  readonly tail: Tail;
}

/** What the broken story says, and whether inside a quotation. */
interface Open {
  readonly own: Words;
  readonly quotation: boolean;
}

function findTail(story: Story, at: number, stories: readonly Story[], weight: Weight): Found | null {
  const open = { own: weigh(wordsOf(story.blocks), weight), quotation: leavesQuotation(lastText(story)) };
  let best: (Found & { readonly points: number }) | null = null;
  for (let index = Math.max(0, at - NEAR); index <= Math.min(stories.length - 1, at + NEAR); index++) {
    const owner = stories[index];
    if (!owner || index === at) continue;
    for (const { host, rest } of hosts(owner)) {
      // The other half of a sentence stands under no head.
      const headed =
        host === texts(owner)[0] || owner.blocks[owner.blocks.indexOf(host) - 1]?.type === 'display';
      const least = Math.max(headed ? 1 : 0, host.paragraphs.length - LONGEST);
      if (!host.paragraphs.some((_, from) => from >= least && mayBegin({ host, from }))) continue;
      const before = owner.blocks.filter((block) => block !== host && !rest.includes(block));
      const nearer = compare(host, least, open.own, weigh(wordsOf(before), weight), wordsOf(rest), weight);
      for (let from = least; from < host.paragraphs.length; from++) {
        const tail = { host, from, rest };
        const points = scoreTail(tail, open, nearer[from] ?? 0, index === at + 1);
        if (points >= ENOUGH && points > (best?.points ?? 0)) best = { index, owner, tail, points };
      }
    }
  }
  return best;
}

/** The texts of a story in which a tail may begin, each with what stands behind it and is no head of the story. */
function hosts(story: Story): Pick<Tail, 'host' | 'rest'>[] {
  const found: Pick<Tail, 'host' | 'rest'>[] = [];
  const last = story.blocks.map((block) => block.type).lastIndexOf('text');
  for (let at = last; at >= 0; at--) {
    const host = story.blocks[at];
    if (host?.type === 'byline' || (host?.type === 'display' && story.headBlocks.includes(host))) break;
    if (host?.type === 'text') found.push({ host, rest: story.blocks.slice(at + 1, last + 1) });
  }
  return found;
}

/** Tails begin behind the end of a sentence, with no mark of their own. */
function mayBegin({ host, from }: Pick<Tail, 'host' | 'from'>): boolean {
  const first = host.paragraphs[from]?.lines[0];
  const previous = host.paragraphs[from - 1];
  const last = previous?.lines[previous.lines.length - 1];
  return first !== undefined && first.fixed === null && !(last && (!last.finished || last.closes));
}

function scoreTail({ host, from }: Tail, { quotation }: Open, nearer: number, next: boolean): number {
  const first = host.paragraphs[from]?.lines[0];
  if (!first || !mayBegin({ host, from })) return -Infinity;
  let points = -0.5;
  points += Math.max(-3, Math.min(3, 1.5 * nearer));
  if (next) points += 1;
  if (first.line.gap > WIDE_GAP) points += 1;
  if (first.startsMidSentence) points += 1.5;
  if (first.seen.opener) points -= 1.5;
  if (first.seen.quoted) points -= 1;
  if (first.seen.indented) points -= 0.5;
  if (closesQuotation(host.paragraphs[from]?.text ?? '') !== quotation) points -= 2;
  return points;
}

function closesQuotation(text: string): boolean {
  const closing = text.indexOf('”');
  const opening = text.indexOf('“');
  return closing >= 0 && (opening < 0 || closing < opening);
}

function leavesQuotation(text: TextBlock | undefined): boolean {
  const last = text?.paragraphs[text.paragraphs.length - 1]?.text ?? '';
  return last.lastIndexOf('“') > last.lastIndexOf('”');
}

function without(owner: Story, { host, from, rest }: Tail): Story {
  const kept = from > 0 ? splitText(host, from)[0] : null;
  return {
    ...owner,
    blocks: owner.blocks
      .filter((block) => !rest.includes(block))
      .flatMap((block): Block[] => (block === host ? (kept ? [kept] : []) : [block])),
  };
}

const cutOff = ({ host, from, rest }: Tail): Block[] => [from > 0 ? splitText(host, from)[1] : host, ...rest];
