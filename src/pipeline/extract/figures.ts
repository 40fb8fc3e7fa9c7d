/** Figures: numbers with what they count. Dates, durations, ordinals and numbers inside names are none. */
import type { Figure } from '../../corpus/article.ts';
import { charTable } from '../chartable.ts';
import { HEDGE_AFTER, HEDGE_BEFORE, NO_FIGURE, PEOPLE, UNITS, type Unit } from '../lexicon/units.ts';
import { countedBy } from './counted.ts';
import type { ExtractInput } from './input.ts';
import { numeralAt, tidy, type Numeral } from './numerals.ts';

/** Every figure of the article's text with its place, each once: the same number of the same thing keeps its first. */
export function extractFigures({ paragraphs }: Pick<ExtractInput, 'paragraphs'>): Figure[] {
  const found: Figure[] = [];
  const counted = new Map<string, (string | null)[]>();
  paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit' || role === 'box') return;
    let last: Read | null = null;
    for (let at = 0; at < text.length;) {
      const numeral = begins[text.charCodeAt(at)] ? numeralAt(text, at) : null;
      if (!numeral) {
        at++;
        continue;
      }
      const figure = readFigure(text, numeral, last);
      at = Math.max(numeral.end, figure?.end ?? 0);
      if (!figure) continue;
      last = figure;
      const { start, end, ...rest } = figure;
      const things = counted.get(`${rest.value} ${rest.unit}`) ?? [];
      if (things.slice(0, 20).some((thing) => isSame(thing, rest.about))) continue;
      counted.set(`${rest.value} ${rest.unit}`, [...things.slice(0, 20), rest.about]);
      found.push({ ...rest, evidence: [{ paragraph, start, end }] });
    }
  });
  return found;
}

/** The same thing counted: said in words that overlap, or not said again at all. */
function isSame(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  for (let i = 1; i < a.length; i++) if (b.includes(a.slice(i - 1, i + 1))) return true;
  return false;
}

const begins = charTable('0123456789零〇一二两三四五六七八九十百千万亿');

type Read = Omit<Figure, 'evidence'> & { readonly start: number; readonly end: number };

/** Between two figures of one thing: 15个上升到108个, 5万～10万元. */
const ONE_THING =
  /^(?:以上|左右)?(?:的?(?:提高|提升|上升|上调|上涨|增加|增长|增|涨|升|扩大|扩|壮大|发展|下降|下调|降低|降|减少|减|压缩|缩短|缩|跌|回落|变))?(?:到|至|为|成|～|~|—|-|－)+(?:了|近|超|约|逾)?(?:过)?$/;

function readFigure(text: string, numeral: Numeral, last: Read | null): Read | null {
  const before = text.slice(Math.max(0, numeral.start - 6), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 24);
  if (isName(before, after, numeral)) return null;
  const hedge = hedgeOf(before, text[numeral.start] ?? '');
  const measured = numeral.percent ? { unit: '%', factor: 1, length: 0 } : unitOf(after, numeral);
  if (!measured) return null;
  if (numeral.han && !numeral.percent && !counts(numeral, hedge !== undefined, measured.unit)) return null;
  const measuredEnd = numeral.end + measured.length;
  const start = numeral.start - (hedge?.length ?? 0);
  const floor = last?.end ?? 0;
  const counted = countedBy(text, start, measuredEnd, floor);
  const same = last !== null && counted.end === measuredEnd && ONE_THING.test(text.slice(floor, start));
  return {
    text: text.slice(start, counted.end),
    value: tidy(numeral.value * measured.factor),
    unit: measured.unit,
    approx: numeral.approx || hedge !== undefined || HEDGE_AFTER.test(after.slice(measured.length)),
    about: same ? last.about : counted.what,
    start,
    end: counted.end,
  };
}

/** The hedge right before a number; 上 is one before a bare 百, 千 or 万 alone. */
function hedgeOf(before: string, first: string): string | undefined {
  const hedge = HEDGE_BEFORE.exec(before)?.[0];
  return hedge === '上' && !'百千万亿'.includes(first) ? undefined : hedge;
}

/** Numbers inside names (“1+N+X”, 第3期, X8155次), in dates and durations, and halves of a date range. */
function isName(before: string, after: string, numeral: Numeral): boolean {
  if (/(?:第|[A-Za-z+＋—-]|“[^”]?|《[^》]?|[年月]|\d[.:：])$/.test(before))
    return !/[年月]$/.test(before) || NO_FIGURE.test(after);
  if (/^(?:[+＋A-Za-z]|”)/.test(after)) return true;
  if (numeral.han && /[初正老星期周]$/.test(before)) return true;
  return NO_FIGURE.test(after);
}

/** Chinese numerals count only where they say an amount: 两款, 十项, 近千家; 一个 and 两级 are turns of speech. */
function counts({ value, end, start }: Numeral, hedged: boolean, unit: string): boolean {
  if (value >= 100 && end - start === 1) return hedged || unit === '人' || unit === '场' || unit === '家';
  if (unit === '%') return true;
  if (value === 1 || value === 0) return false;
  return (
    value >= 10 || '款批项类期所家名支'.includes(unit) || unit === '人次' || unit === '元' || unit === '公里'
  );
}

function unitOf(after: string, numeral: Numeral): (Unit & { length: number }) | null {
  const big = /^大(?=类)/.test(after) ? 1 : 0;
  const rest = after.slice(big);
  // 三角 is a shape, or 长三角.
  if (numeral.han && rest.startsWith('角')) return null;
  const tenths = /^成(?:([一二三四五六七八九])|(?!为|立|果|员|功|本|长|都|交|人|分|绩))/.exec(after);
  if (tenths && numeral.value <= 10) {
    return {
      unit: '%',
      factor: 10 + (tenths[1] ? '一二三四五六七八九'.indexOf(tenths[1]) + 1 : 0) / numeral.value,
      length: tenths[0].length,
    };
  }
  for (const [word, unit] of UNITS) {
    if (!rest.startsWith(word)) continue;
    const behind = rest.slice(word.length);
    if (word === '个' && SOMEBODY.test(behind)) return { unit: '人', factor: 1, length: big + word.length };
    if (word === '小时' && numeral.value < 10000) return null;
    if (NO_MEASURE.test(rest)) return null;
    return { ...unit, length: big + word.length };
  }
  if (!numeral.han && numeral.value >= 100 && PEOPLE.test(rest)) return { unit: '人', factor: 1, length: 0 };
  if (!numeral.han && numeral.value >= 1e4 && /^人/.test(rest)) return { unit: '人', factor: 1, length: 1 };
  return null;
}

/** People so named are counted as people, whatever the measure word. */
const SOMEBODY =
  /^[\u4e00-\u9fff]{0,2}(?:小哥|骑手|司机|农民工|劳动者|孩子|学员|(?:职工|工人)(?![小之技创书服驿中活文阅群]))/;

/** Measure words that begin another word: 次日, 件事's kin, 口号, 部门. */
const NO_MEASURE =
  /^(?:人民|人大|家庭|家人|次日|部门|部分|处于|类似|所有|所在|期间|期待|条件|本市|本地|本报|面对|面向|元旦|元宵|度假|头脑|节日|首次|首个|起来|单位|单独|间接|座谈|架构|对接|根据|只有|只要|口号)/;
