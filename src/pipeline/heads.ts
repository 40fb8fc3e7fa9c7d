/** Which display line of a head is the headline (主题), kicker (引题), subhead (副题) or column label (栏目名). */
import type { DisplayBlock } from './blocks.ts';
import type { Part } from './draft.ts';
import { placeNames } from './extract/gazetteer.ts';
import { COLUMN_CUES, STANDING } from './lexicon/openers.ts';
import { display } from './lines.ts';

/**
 * Roles for the display lines of one head, in reading order (column, kicker, headline, subhead).
 * `inside`: the headline itself stands apart, in the text; what stands before the text is then a label.
 */
export function assignHead(head: readonly DisplayBlock[], inside: boolean): Part[] {
  const lead = inside ? head.slice(0, -1) : [];
  const rest = inside ? head.slice(-1) : [...head];
  const columns = [...lead];
  const kickers: DisplayBlock[] = [];
  const subheads: DisplayBlock[] = [];
  const open: DisplayBlock[] = [];
  rest.forEach((block, i) => {
    const { text } = block.line.line;
    const secondary = rest.length > 1 && block.line.line.level === 0;
    if (/^[—–-]{2}/.test(text)) subheads.push(block);
    else if (secondary && i < rest.length - 1 && HANDS_OVER.test(text))
      kickers.push(...open.splice(0), block);
    else if (secondary && RECORDS.test(text)) (open.length > 0 ? subheads : kickers).push(block);
    else if (/[—–-]{2}$/.test(text)) {
      while (block.gap === 0 && open.length > 0 && rest[i - 1] === open[open.length - 1]) {
        const wrapped = open.pop();
        if (wrapped) kickers.push(wrapped);
      }
      kickers.push(block);
    } else if (isStanding(text) || (rest.length > 1 && (columnScore(display(text)) >= 1 || isPlace(text))))
      columns.push(block);
    else open.push(block);
  });
  const main = pickHeadline(open);
  const before = main ? open.slice(0, open.indexOf(main[0] as DisplayBlock)) : [];
  const after = main ? open.slice(open.indexOf(main[main.length - 1] as DisplayBlock) + 1) : [];
  const headline =
    main ?? (columns.every((block) => isStanding(block.line.line.text)) ? [] : columns.splice(-1));
  return [
    part('column', columns),
    part('kicker', [...kickers, ...before]),
    part('headline', headline),
    part('subhead', [...after, ...subheads]),
  ].filter((p) => p.lines.length > 0);
}

/** A line that leaves what was said to the next. */
const HANDS_OVER = /^.{6,}(?:强调|指出|要求|指示|提出)$/;
/** 记浙江某地巡线工某某: whom a portrait portrays, above or below its headline. */
const RECORDS = /^记(?!者|录|忆|住|得|账|不)[^，,：:。？！]{6,24}$/;

/** The name of a section that every paper has: 图片新闻, 短评. */
export const isStanding = (text: string): boolean => STANDING.test(text.replace(/ /g, ''));

/** A place alone heads the news from there. */
function isPlace(text: string): boolean {
  const place = placeNames.longest(text, 0);
  return place !== null && place.end === text.length && place.value.codes.length > 0;
}

function part(role: Part['role'], blocks: readonly DisplayBlock[]): Part {
  return { role, lines: blocks.map((block) => block.line) };
}

/** How much a line looks like the name of a series; 1 is enough. */
export function columnScore(text: string): number {
  return COLUMN_CUES.reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0);
}

function pickHeadline(lines: readonly DisplayBlock[]): DisplayBlock[] | null {
  const [first, second, third] = lines;
  if (!first) return null;
  if (!second) return [first];
  const levels = lines.map((block) => block.line.line.level).filter((level) => level > 0);
  const top = lines.filter(
    (block) => block.line.line.level > 0 && block.line.line.level === Math.min(...levels),
  );
  if (top.length === 1 || (top.length === 2 && isOneHeadline(top[0] as DisplayBlock, top[1] as DisplayBlock)))
    return top;
  const half = lines.findIndex((block) => block.line.seen.half === 'first');
  if (half >= 0) return lines.slice(half, half + 2);
  const asking = lines.filter((block) => block.line.seen.asks);
  if (lines.length === 2 && first.line.seen.asks && isHalf(second) && !says(second)) return [first, second];
  if (lines.length === 2 && asking.length === 1) return asking;
  if (lines.length === 2 && says(second) && !says(first)) return [first];
  if (lines.length === 2 && saysWho(display(first.line.line.text), display(second.line.line.text)))
    return [second];
  if (lines.length === 2) return isOneHeadline(first, second) ? [first, second] : [plainer(first, second)];
  if (lines.length === 3 && third) {
    if (isOneHeadline(first, second)) return isOneHeadline(second, third) ? [...lines] : [first, second];
    return isOneHeadline(second, third) ? [second, third] : [second];
  }
  return [lines.reduce(plainer)];
}

/**
 * A kicker says who does what where (安徽宁国工会启动“送岗进山”) and leaves the point to the headline: a clause that begins
 * with a place or a union, before a line that does not. A line that ends with those it does something for goes on below.
 */
function saysWho(first: string, second: string): boolean {
  const bare = /工会$/.test(first);
  if ((first.length < LEAST_KICKER && !bare) || second.length > MOST_HEADLINE) return false;
  return isActor(first) && !isActor(second) && !GOES_ON.test(first);
}

/** Short enough to be the second line of a headline. */
const isHalf = ({ line }: DisplayBlock): boolean =>
  line.line.text.length < LEAST_KICKER && !line.seen.punctuated;

/** A line about who does something, which explains the headline above it. */
const says = ({ line }: DisplayBlock): boolean => {
  const text = display(line.line.text);
  return text.length >= LEAST_KICKER && isActor(text);
};

/** 兰州:让… is a headline of its own; kickers have no colon behind the place. */
function isActor(text: string): boolean {
  const place = placeNames.longest(text, 0);
  const named = place !== null && place.value.codes.length > 0;
  return named
    ? !/[:：]/.test(text[place.end] ?? '')
    : /^[^，,：:“]{0,8}(?:工会(?!主席|干部|会员|组织|经费|委员|代表)|[省市县区州]总)(?![:：])/.test(text);
}

const LEAST_KICKER = 9;
const MOST_HEADLINE = 26;
const GOES_ON = /[为让把给将使][^，,]{2,8}$|(?:意见|通知|方案|办法|规定|措施)$/;

/** Two lines no wider than this that differ little are one headline, also where blank lines part all lines of the page. */
const SHORT = 12;

/** A headline set on two lines: of about one width, close together, neither a clause of its own. */
function isOneHeadline(a: DisplayBlock, b: DisplayBlock): boolean {
  const { width } = a.line.line;
  const other = b.line.line.width;
  const plain = !/[，,；：:\d]/.test(a.line.line.text + b.line.line.text);
  const apart = Math.abs(width - other);
  return (
    plain &&
    (b.gap === 0 ? width <= 16 && apart <= 6 : b.gap === 1 && Math.max(width, other) <= SHORT && apart <= 3)
  );
}

/** Kickers and subheads explain: they have clauses and are longer. The headline is the plainer line, else the second. */
function plainer(a: DisplayBlock, b: DisplayBlock): DisplayBlock {
  const clauses = (block: DisplayBlock) => Number(/[，,；]/.test(block.line.line.text));
  if (clauses(a) !== clauses(b)) return clauses(a) < clauses(b) ? a : b;
  return a.line.line.width < b.line.line.width - 2 ? a : b;
}

/**
 * Kicker and headline printed on one line, parted by a space. The first piece is a kicker when it hands over (…强调), says
 * who does what, or is a sentence of clauses; pieces of even form are the lines of one headline.
 */
export function splitHeadline(text: string): { kicker: string | null; headline: string } {
  const clean = display(text);
  const at = clean.indexOf(' ');
  if (at < 0) return { kicker: null, headline: clean };
  const first = clean.slice(0, at);
  const rest = clean.slice(at + 1);
  const handsOver = HANDS_OVER.test(first);
  const explains = /[，,]/.test(first) && first.length >= 12 && first.length > 1.2 * rest.length;
  return handsOver || explains || saysWho(first, rest)
    ? { kicker: first, headline: rest }
    : { kicker: null, headline: clean };
}
