/** Figures: numbers with what they count. Dates, durations, ordinals and numbers inside names are none. */
import type { Figure } from '../../corpus/article.ts';
import { charTable } from '../chartable.ts';
import { HEDGE_AFTER, HEDGE_BEFORE, NO_FIGURE, PEOPLE, UNITS, type Unit } from '../lexicon/units.ts';
import type { ExtractInput } from './input.ts';
import { numeralAt, tidy, type Numeral } from './numerals.ts';

/** Every figure of the article's text with its place, each once: the same number of the same thing keeps its first. */
export function extractFigures({ paragraphs }: Pick<ExtractInput, 'paragraphs'>): Figure[] {
  const found: Figure[] = [];
  const counted = new Map<string, (string | null)[]>();
  paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit' || role === 'box') return;
    for (let at = 0; at < text.length;) {
      const numeral = begins[text.charCodeAt(at)] ? numeralAt(text, at) : null;
      if (!numeral) {
        at++;
        continue;
      }
      const figure = readFigure(text, numeral);
      at = Math.max(numeral.end, figure?.end ?? 0);
      if (!figure) continue;
      const { end, ...rest } = figure;
      const things = counted.get(`${rest.value} ${rest.unit}`) ?? [];
      if (things.slice(0, 20).some((thing) => isSame(thing, rest.about))) continue;
      counted.set(`${rest.value} ${rest.unit}`, [...things.slice(0, 20), rest.about]);
      found.push({ ...rest, evidence: [{ paragraph, start: numeral.start, end }] });
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

function readFigure(text: string, numeral: Numeral): (Omit<Figure, 'evidence'> & { end: number }) | null {
  const before = text.slice(Math.max(0, numeral.start - 6), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 24);
  if (isName(before, after, numeral)) return null;
  const hedged = HEDGE_BEFORE.test(before);
  const measured = numeral.percent ? { unit: '%', factor: 1, length: 0 } : unitOf(after, numeral);
  if (!measured) return null;
  if (numeral.han && !numeral.percent && !counts(numeral, hedged, measured.unit)) return null;
  const behind = after.slice(measured.length);
  const measuredEnd = numeral.end + measured.length;
  const counted = about(text, numeral.start, measuredEnd);
  const end = measuredEnd + (counted.after ? counted.what.length : 0);
  return {
    text: text.slice(numeral.start, end),
    value: tidy(numeral.value * measured.factor),
    unit: measured.unit,
    approx: numeral.approx || hedged || HEDGE_AFTER.test(behind),
    about: counted.what || null,
    end,
  };
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

const STOP = /[，。、；：！？“”‘’（）()《》…\s,.;:!?\d]/;

/** The verb or particle with which what is counted ends: 8户农家｜结成对子. */
const VERB =
  /(?<=.{2})(?:的|在|为|已|将|被|把|从(?!业)|到|计算|向|同|与|和|及|并|等|分别|全部|共同|参[加与]|报名|受益|获|开展|进行|提供|组成|结成|加入|聚集|得到|实现|用于|通过|签|前来|完成|承担|达成|走进|领取|有了).*$/;

/** What is counted: the words behind the figure up to a pause, else those before it. */
function about(text: string, start: number, end: number): { what: string; after: boolean } {
  let to = end;
  while (to < text.length && to - end < 14 && !STOP.test(text[to] ?? '')) to++;
  const behind = text.slice(end, to).replace(VERB, '');
  if (behind.length >= 2) return { what: behind, after: true };
  let from = start;
  while (from > 0 && start - from < 12 && !STOP.test(text[from - 1] ?? '')) from--;
  return {
    what: text
      .slice(from, start)
      .replace(/(?:达到?|为|超过?|约|近|突破|拥有|共|有|仅|至|了)+$/, '')
      .replace(/^[一几这那]?个?$/, ''),
    after: false,
  };
}
