import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphRole } from '../../../../src/corpus/article.ts';
import { boxName } from '../../../../src/views/reader/box-name.ts';

const made = (...texts: readonly [ParagraphRole, string][]): readonly Paragraph[] =>
  texts.map(([role, text]) => ({ role, text }));

describe('boxName', () => {
  it.each<{ why: string; paragraphs: readonly Paragraph[]; names: readonly ('own' | 'given' | null)[] }>([
    {
      why: 'takes a short first line for the label',
      paragraphs: made(['box', '编者按'], ['box', '一句话。'], ['body', '正文']),
      names: ['own', null, null],
    },
    {
      why: 'gives a label to a box that opens with a sentence',
      paragraphs: made(['body', '正文'], ['box', '一句话。'], ['box', '又一句']),
      names: [null, 'given', null],
    },
    {
      why: 'gives one to a box that opens with a long line',
      paragraphs: made(['box', '没有句读却比标签长的一行'], ['box', '又一句']),
      names: ['given', null],
    },
    {
      why: 'takes no label for a box of its own',
      paragraphs: made(['box', '短句'], ['body', '正文']),
      names: ['given', null],
    },
  ])('$why', ({ paragraphs, names }) => {
    expect(paragraphs.map((_, index) => boxName(paragraphs, index))).toEqual(names);
  });
});
