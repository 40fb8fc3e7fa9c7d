import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundledCorpus } from '../../../src/build/corpus-plugin.ts';
import { parseCorrections } from '../../../src/build/correction-file.ts';

const root = mkdtempSync(join(tmpdir(), 'seeds-'));
afterAll(() => rmSync(root, { recursive: true }));
let made = 0;

function seeds(
  pages: Record<string, string | Uint8Array>,
  corrections: Record<string, unknown> = {},
): string {
  const folder = join(root, String(made++));
  mkdirSync(join(folder, 'seeds', 'pages'), { recursive: true });
  mkdirSync(join(folder, 'seeds', 'corrections'));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, 'seeds', 'pages', name), text);
  for (const [name, value] of Object.entries(corrections)) {
    writeFileSync(join(folder, 'seeds', 'corrections', name), JSON.stringify(value));
  }
  return folder;
}

const GOOD =
  '港口夜校开课\n\n本报讯（记者王一）某港口集团的职工夜校近日开课，首批一百二十名装卸工报名学习。\n';

describe('the bundled corpus', () => {
  it('is made of all pages', async () => {
    const corpus = await bundledCorpus(seeds({ 'a.txt': GOOD }));
    expect(corpus.articles.map((article) => article.headline)).toEqual(['港口夜校开课']);
  });
  it.each<[string, Parameters<typeof seeds>]>([
    ['版面 seeds/pages/b.txt 中没有认出文章', [{ 'a.txt': GOOD, 'b.txt': 'no page' }]],
    ['版面 seeds/pages/b.txt 中没有认出文章', [{ 'b.txt': '' }]],
    ['版面 seeds/pages/b.txt 不是文本文件', [{ 'b.txt': new Uint8Array([0x89, 0x50, 0, 0, 1, 2]) }]],
    [
      '版面 b.txt 不在 seeds/pages 中',
      [{ 'a.txt': GOOD }, { 'b.json': { source: 'b.txt', corrections: [] } }],
    ],
    ['更正文件 seeds/corrections/a.json 有误：source', [{ 'a.txt': GOOD }, { 'a.json': {} }]],
    [
      '版面 a.txt 的更正 x 用不上：第 1 行',
      [
        { 'a.txt': GOOD },
        {
          'a.json': {
            source: 'a.txt',
            corrections: [
              {
                id: 'x',
                reason: '试',
                op: 'discard',
                at: { lines: [1, 1], starts: '别的' },
                as: 'furniture',
              },
            ],
          },
        },
      ],
    ],
  ])('names what is broken: %s', async (message, args) => {
    await expect(bundledCorpus(seeds(...args))).rejects.toThrow(message);
  });
});

describe('parseCorrections', () => {
  const entry = (value: object) =>
    JSON.stringify({ source: 'a.txt', corrections: [{ id: 'x', reason: '试', ...value }] });
  const at = { lines: [1, 2], starts: '字' };
  it.each([
    ['{', '不是合法的 JSON'],
    ['[]', 'source 应为版面文件名'],
    ['{"source":"a.txt"}', 'corrections 应为数组'],
    [entry({ op: 'move' }), '第 1 条的 op 应为'],
    [
      entry({ op: 'discard', at: { lines: [2, 1], starts: '字' }, as: 'furniture' }),
      'lines 应为 [起行, 止行]',
    ],
    [entry({ op: 'discard', at: { lines: [1, 1] }, as: 'furniture' }), 'starts 应为'],
    [entry({ op: 'discard', at, as: 'boring' }), 'as 应为'],
    [entry({ op: 'page', at, set: { date: '5月1日' } }), 'date 应为'],
    [entry({ op: 'set', at, set: { title: '题' } }), 'set 不认识 title'],
    [entry({ op: 'compose', parts: [] }), 'parts 应为非空数组'],
    [entry({ op: 'compose', parts: [{ ...at, role: 'title' }] }), 'role 应为'],
    [entry({ op: 'discard', at, as: 'furniture', reason: '' }), 'reason 应写明理由'],
  ])('refuses %s', (json, problem) => expect(() => parseCorrections('a.json', json)).toThrow(problem));
});
