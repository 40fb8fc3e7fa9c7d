/** For whom something is done: groups of workers as union reports call them. General words of the trade, longest first in each group. */
import type { Article, Evidence } from '../../corpus/article.ts';

/** What a group is called on screen, and the words that stand for it. */
const GROUPS: readonly (readonly [name: string, words: string])[] = [
  ['新就业形态劳动者', '新就业形态劳动者|新就业群体|新业态劳动者|新业态从业人员|灵活就业人员'],
  ['快递员', '快递小哥|快递员|快递从业人员|快递人员'],
  ['外卖配送员', '外卖小哥|外卖骑手|外卖员|网约配送员|外卖配送员|骑手'],
  ['网约车司机', '网约车司机|网约车驾驶员|出租车司机|的哥'],
  ['货车司机', '货车司机|卡车司机|货运司机|卡友'],
  ['户外劳动者', '户外劳动者|户外职工|环卫工人|环卫工'],
  ['农民工', '农民工|进城务工人员|务工人员'],
  ['困难职工', '困难职工|困难职工家庭|建档困难职工|低保职工|边缘户'],
  ['患病职工', '患病职工|重病职工|大病职工'],
  ['女职工', '女职工|孕期女职工|女工'],
  ['青年职工', '青年职工|青年工人|单身职工|年轻职工'],
  ['退休职工', '退休职工|退休人员|离退休职工'],
  ['职工子女', '职工子女|工人子女|职工家属|留守儿童'],
  ['产业工人', '产业工人|技术工人|技能人才|高技能人才'],
  ['劳模工匠', '劳动模范|劳模|工匠'],
  ['一线职工', '一线职工|一线工人|一线员工|班组长'],
  ['农户', '脱贫户|农户|村民|农牧民'],
  ['工会干部', '工会干部|工会主席|社会化工会工作者'],
];

const PATTERNS = GROUPS.map(([name, words]) => ({ name, pattern: new RegExp(words, 'g') }));

export interface Audience {
  readonly name: string;
  /** The first place where a word of the group stands. */
  readonly evidence: Evidence;
  /** How often its words stand in the article. */
  readonly times: number;
}

/** The groups that an article speaks of, most often named first, at most `most`. */
export function audienceOf({ paragraphs }: Pick<Article, 'paragraphs'>, most = 4): readonly Audience[] {
  return PATTERNS.flatMap(({ name, pattern }, rank) => {
    const places = paragraphs.flatMap(({ text }, paragraph) =>
      [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
        paragraph,
        start: index,
        end: index + word.length,
      })),
    );
    const [evidence] = places;
    return evidence === undefined ? [] : [{ name, evidence, times: places.length, rank }];
  })
    .sort((a, b) => b.times - a.times || a.rank - b.rank)
    .slice(0, most)
    .map(({ name, evidence, times }) => ({ name, evidence, times }));
}
