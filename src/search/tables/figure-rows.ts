/** Every figure of some articles as a row, with the sentence that it was read from. */
import type { Evidence, Figure } from '../../corpus/article.ts';
import { openingWords } from '../answer/highlight.ts';
import { besideFact, placeLabels } from '../shelf/fact-place.ts';
import { sentenceAt, type Quote } from '../text/sentence.ts';
import type { Entry } from '../shelf/shelf.ts';

export interface FigureRow {
  /** The article's id and the figure's place in it. */
  readonly id: string;
  readonly article: string;
  /** The headline, or the opening words of an article that lost it. */
  readonly headline: string;
  readonly date: string | null;
  readonly dateInferred: boolean;
  readonly pageNo: number | null;
  /** The places of its sentence, else those of the article. */
  readonly places: readonly string[];
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly about: string | null;
  /** What the figure reaches over, as printed before it: 累计, 每年, 人均, 截至2022年底. null where nothing is said. */
  readonly scope: string | null;
  /** How the print hedges it: 约, 近, 多, 余, 以上. null where it is plain. */
  readonly hedge: string | null;
  readonly evidence: Evidence | null;
  readonly sentence: Quote;
}

const SCOPE =
  /(?:截至\S{0,10}?(?:日|月|底|年|前)|今年以来|去年以来|[\d一二三四五六七八九十两]+年来|累计|总计|合计|共计|同比|环比|年均|月均|日均|人均|户均|平均|每年|每月|每天|每人|每户|每次|全年|全省|全市|全区|全县|全国|预计|计划|力争)/g;
const HEDGE_BEFORE = /(?:约|近|超过|超|逾|不到|不足|不少于|不低于|至少|最多|最高|最低|达到?|突破|高达)$/;
const HEDGE_INSIDE =
  /超过|突破|不到|不足|不少于|不低于|至少|最多|最高|最低|以上|以下|左右|上下|[多余几数近约超逾]/;
const HEDGE_AFTER = /^(?:以上|以下|左右|上下|之多|以内)/;

/** The rows of an entry, in the order of the article. */
export function figureRows(entry: Entry): readonly FigureRow[] {
  const { article, page, date } = entry;
  if (article.figures.length === 0) return [];
  const headline = article.headline ?? openingWords(article);
  return article.figures.map((figure, index) => {
    const evidence = figure.evidence[0] ?? null;
    const sentence =
      evidence === null ? { before: '', fact: figure.text, after: '' } : sentenceAt(article, evidence);
    return {
      id: `${article.id}/${index}`,
      article: article.id,
      headline,
      date,
      dateInferred: date !== null && page.dateBasis !== 'masthead',
      pageNo: page.pageNo,
      places: placeLabels(article.regions, besideFact(article, figure.evidence)),
      text: figure.text,
      value: figure.value,
      unit: figure.unit,
      about: figure.about,
      scope: scopeOf(sentence),
      hedge: hedgeOf(figure, sentence),
      evidence,
      sentence,
    };
  });
}

/** What the clause before the figure says of its reach: the last such word of the clause. */
export function scopeOf({ before }: Quote): string | null {
  const clause = before.slice(-24).split(/[，：、]/);
  const near = clause[clause.length - 1] ?? '';
  const found = [...near.matchAll(SCOPE)].map(([word]) => word);
  return found[found.length - 1] ?? null;
}

/** The word by which the figure is hedged. A figure that was read as approximate always has one: 约 where none stands. */
export function hedgeOf({ text, approx }: Pick<Figure, 'text' | 'approx'>, sentence: Quote): string | null {
  const word =
    HEDGE_BEFORE.exec(sentence.before)?.[0] ??
    HEDGE_AFTER.exec(sentence.after)?.[0] ??
    (approx ? HEDGE_INSIDE.exec(text)?.[0] : undefined);
  if (word === undefined) return approx ? '约' : null;
  return /^达|^高达$/.test(word) ? null : word;
}
