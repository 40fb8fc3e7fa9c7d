import { describe, expect, it } from 'vitest';
import {
  display,
  isStretched,
  prose,
  readLines,
  splitLines,
  stripMarkdown,
} from '../../../src/pipeline/lines.ts';

describe('splitLines', () => {
  it.each([
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r', ['a', 'b']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\u2028b\fc', ['a', 'b', 'c']],
    ['', []],
  ])('%j', (text, lines) => expect(splitLines(text)).toEqual(lines));
});

describe('readLines', () => {
  it('numbers lines from 1 and counts the blank ones before', () => {
    const lines = readLines(['', '# 标题', '', '', '正文 12 行']);
    expect(
      lines.map(({ no, gap, level, text, prose: running }) => ({ no, gap, level, text, running })),
    ).toEqual([
      { no: 2, gap: 1, level: 1, text: '标题', running: '标题' },
      { no: 5, gap: 2, level: 0, text: '正文 12 行', running: '正文12行' },
    ]);
  });
});

it.each([
  ['### 小标题', '小标题'],
  ['#话题', '#话题'],
  ['**重点**内容', '重点内容'],
  ['> 引文', '引文'],
  ['一　二', '一 二'],
])('stripMarkdown %j', (line, text) => expect(stripMarkdown(line)).toBe(text));

it.each([
  ['共 157 人、有 9 支', '共157人、有9支'],
  ['“ 原 来 费 率 0.4% ，现 在', '“原来费率0.4%，现在'],
  ['use Open Source 软件', 'use Open Source软件'],
])('prose %j', (text, clean) => expect(prose(text)).toBe(clean));

it.each([
  ['一 刻 都 不 敢 松 劲', '一刻都不敢松劲', true],
  ['攻难关 解困局 促发展', '攻难关 解困局 促发展', false],
  ['5年开展 2.5万余场次', '5年开展2.5万余场次', false],
  ['本报讯 （记者某某）', '本报讯（记者某某）', false],
])('display %j', (text, clean, stretched) => {
  expect(display(text)).toBe(clean);
  expect(isStretched(text)).toBe(stretched);
});
