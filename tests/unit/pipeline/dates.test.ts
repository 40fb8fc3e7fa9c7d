import { describe, expect, it } from 'vitest';
import { preprocess } from '../../../src/pipeline/preprocess.ts';

function pageOf(...lines: string[]) {
  const [page] = preprocess([
    { source: 'p.txt', sha256: '0'.repeat(64), encoding: 'utf-8', text: lines.join('\n\n') },
  ]).pages;
  return { date: page?.date, basis: page?.dateBasis, pageNo: page?.pageNo, id: page?.id };
}

const STORY = '近日，某市总工会在港口集团召开现场会，介绍了职工夜校的做法，各县区工会负责人参加会议。';

describe('the date of a page', () => {
  it('is the masthead’s', () => {
    expect(
      pageOf('工人日报', '2024年3月5日 星期二', '港口夜校开课', `本报讯（记者王一）${STORY}（下转第2版）`),
    ).toEqual({
      date: '2024-03-05',
      basis: 'masthead',
      pageNo: 1,
      id: 'grrb-2024-03-05-01',
    });
  });
  it('is the day after the latest dateline, in the year the page speaks of', () => {
    expect(
      pageOf('港口夜校开课', `本报广州2月28日电（记者王一）2023年，${STORY}`, `据悉，2023年还将开办十期。`),
    ).toMatchObject({ date: '2023-03-01', basis: 'dateline' });
  });
  it('knows leap years and the turn of the year', () => {
    const story = (day: string) => [
      `夜校`,
      `本报广州${day}电（记者王一）2024年，${STORY}`,
      '2024年再办十期。',
    ];
    expect(pageOf(...story('2月28日')).date).toBe('2024-02-29');
    expect(pageOf(...story('12月31日')).date).toBe('2025-01-01');
  });
  it('is no date that a sentence names', () => {
    expect(
      pageOf('夜校', `本报广州2月28日电（记者王一）${STORY}`, '会议定于2030年1月5日（星期六）上午召开。')
        .date,
    ).toBe('2030-03-01');
  });
  it('is a day of the calendar', () => {
    expect(pageOf('工人日报', '2024年13月45日 星期二', '夜校', `本报讯（记者王一）${STORY}`).date).toBe(null);
  });
  it('puts a dateline of December into the year before', () => {
    const corpus = preprocess([
      {
        source: 'p.txt',
        sha256: '0'.repeat(64),
        encoding: 'utf-8',
        text: `2024年1月1日 星期一\n\n夜校\n\n本报广州12月31日电（记者王一）${STORY}`,
      },
    ]);
    expect(corpus.articles[0]?.dateline).toEqual({ place: '广州', date: '2023-12-31' });
  });
  it('is not known without a year', () => {
    expect(pageOf('夜校', `本报广州2月28日电（记者王一）${STORY}`)).toMatchObject({
      date: null,
      basis: null,
    });
  });
  it('takes no year from plans and ends of ranges', () => {
    expect(
      pageOf(
        '夜校',
        `本报广州2月28日电（记者王一）${STORY}`,
        '到2035年建成，2021年～2030年投入，到2035年见效。',
      ).date,
    ).toBe(null);
  });
});

describe('the number of a page', () => {
  it('is the printed one', () => {
    expect(
      pageOf('第2版 综合新闻 2024年3月5日 星期二', '夜校', `本报讯（记者王一）${STORY}（下转第3版）`),
    ).toMatchObject({ date: '2024-03-05', pageNo: 2 });
  });
  it('is 1 where stories go on to page 2 and none comes', () => {
    expect(pageOf('夜校', `本报讯（记者王一）${STORY}（下转第2版）`).pageNo).toBe(1);
  });
  it('is not known where stories come from page 1', () => {
    expect(pageOf('夜校', '（上接第1版）', STORY).pageNo).toBe(null);
  });
});
