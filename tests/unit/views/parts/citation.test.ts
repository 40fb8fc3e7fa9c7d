import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../../src/corpus/article.ts';
import { cuttingOf } from '../../../../src/search/tables/cutting.ts';
import { bibtex, cite, ris } from '../../../../src/views/parts/citation.ts';

type Told = Pick<Article, 'byline' | 'headline'> & Pick<Page, 'date' | 'pageNo' | 'dateBasis'>;
const PRINTED: Told = {
  byline: ['甲'],
  headline: '题',
  date: '2025-06-22',
  pageNo: 1,
  dateBasis: 'masthead',
};

describe('cite', () => {
  it.each<{ why: string; told: Told; citation: string }>([
    { why: 'everything printed', told: PRINTED, citation: '甲. 题[N]. 工人日报, 2025-06-22(1).' },
    { why: 'no author', told: { ...PRINTED, byline: [] }, citation: '题[N]. 工人日报, 2025-06-22(1).' },
    {
      why: 'three authors',
      told: { ...PRINTED, byline: ['甲', '乙', '丙'] },
      citation: '甲, 乙, 丙. 题[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'more than three',
      told: { ...PRINTED, byline: ['甲', '乙', '丙', '丁'] },
      citation: '甲, 乙, 丙, 等. 题[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'an inferred date',
      told: { ...PRINTED, dateBasis: 'dateline' },
      citation: '甲. 题[N]. 工人日报, [2025-06-22](1).（日期为推定）',
    },
    {
      why: 'no page number',
      told: { ...PRINTED, pageNo: null },
      citation: '甲. 题[N]. 工人日报, 2025-06-22.',
    },
    {
      why: 'no date',
      told: { ...PRINTED, date: null, dateBasis: null, pageNo: null },
      citation: '甲. 题[N]. 工人日报.',
    },
    {
      why: 'a headline that an editor supplied',
      told: { ...PRINTED, headline: '〔题〕' },
      citation: '甲. 〔题〕[N]. 工人日报, 2025-06-22(1).',
    },
    {
      why: 'a lost headline',
      told: { ...PRINTED, headline: null },
      citation: '甲. ［题名缺失］[N]. 工人日报, 2025-06-22(1).',
    },
  ])('writes $why', ({ told, citation }) => {
    const article = { byline: told.byline, headline: told.headline } as Article;
    const page = {
      paper: '工人日报',
      date: told.date,
      pageNo: told.pageNo,
      dateBasis: told.dateBasis,
    } as Page;
    expect(cite(cuttingOf(article, page))).toBe(citation);
  });
});

const CUTTING = {
  id: 'grrb-2025-06-22-01-003',
  byline: ['甲', '乙_丙'],
  headline: '“三重保障” 50% & {更多}',
  paper: '工人日报',
  date: '2025-06-22',
  dateInferred: true,
  pageNo: 1,
};

describe('bibtex', () => {
  it('writes an entry that TeX takes as it stands', () => {
    expect(bibtex(CUTTING)).toBe(
      [
        '@article{grrb-2025-06-22-01-003,',
        '  author = {{甲} and {乙\\_丙}},',
        '  title = {{“三重保障” 50\\% \\&  更多 }},',
        '  journal = {工人日报},',
        '  date = {2025-06-22},',
        '  year = {2025},',
        '  pages = {1},',
        '  note = {（日期为推定）},',
        '  language = {chinese},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what the page does not tell', () => {
    const told = bibtex({ ...CUTTING, byline: [], date: null, dateInferred: false, pageNo: null });
    expect(told).not.toMatch(/author|date|year|pages|note/);
  });
});

describe('ris', () => {
  it('writes a record of tags, closed by ER', () => {
    expect(ris(CUTTING)).toBe(
      [
        'TY  - NEWS',
        'AU  - 甲',
        'AU  - 乙_丙',
        'TI  - “三重保障” 50% & {更多}',
        'T2  - 工人日报',
        'DA  - 2025/06/22',
        'PY  - 2025',
        'SP  - 1',
        'N1  - （日期为推定）',
        'LA  - zh',
        'ID  - grrb-2025-06-22-01-003',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('never breaks a line', () => {
    const told = ris({ ...CUTTING, headline: '题\r\nER  - ' });
    expect(told.split('\r\n').filter((line) => line.startsWith('ER'))).toHaveLength(1);
  });
});
