/** Marks that a line break of the column cuts in two. */
import { expect, it } from 'vitest';
import { readLines } from '../../../src/pipeline/lines.ts';
import { observe } from '../../../src/pipeline/observe.ts';

it.each([
  ['a jump', ['三年来共有九百人受益。（下转', '第 3 版）'], 'jump'],
  ['a credit', ['车间里机声隆隆。 本报记者 李', '丰 摄'], 'credit'],
  ['a note on who wrote it', ['获得感成色更足。（执笔：邵文', '杰 参与记者：周红雨 覃思宇）'], 'signature'],
  ['a name under its sentence', ['至今已经走过三十个县。', '（才旦措）'], 'signature'],
  ['no mark, but brackets', ['车队共有七辆车（含两辆', '备用车）'], null],
])('closes with %s', (_, lines, closes) => {
  const seen = observe(readLines(lines));
  expect(seen[1]?.closes ?? null).toBe(closes);
});
