import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/build/corpus-cli.ts';
import type { Corpus } from '../../../src/corpus/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

let said = '';
let printed = '';
beforeEach(() => {
  said = '';
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said += String(text))));
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += String(text);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
});

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const corpus = () => JSON.parse(printed) as Corpus;

/** 港口夜校开课。 in GB18030. */
const GB = Uint8Array.from(
  Buffer.from(
    'b8dbbfdad2b9d0a3bfaabfce0a0ab1beb1a8d1b6a3a8bcc7d5dfcdf5d2bba3a9c4b3b8dbbfdabcafcdc5b5c4d6b0b9a4d2b9d0a3bdfcc8d5bfaabfcea1a3',
    'hex',
  ),
);

describe('npm run corpus', () => {
  it('prints the corpus of the named pages', async () => {
    const page = file(
      'a.txt',
      '港口夜校开课\n\n本报讯（记者王一）某港口集团的职工夜校近日开课，首批一百二十名装卸工报名学习。\n',
    );
    expect(await main([page])).toBe(0);
    expect(corpus()).toMatchObject({
      format: 'union-atlas/corpus',
      version: 1,
      articles: [{ headline: '港口夜校开课' }],
    });
    expect(said).toBe('');
  });
  it('writes into a file when asked', async () => {
    const out = join(folder, 'out.json');
    const page = file(
      'b.txt',
      '港口夜校开课\n\n本报讯（记者王一）某港口集团的职工夜校近日开课，首批一百二十名装卸工报名学习。\n',
    );
    expect(await main([page, '--out', out])).toBe(0);
    expect(printed).toBe('');
    expect((JSON.parse(readFileSync(out, 'utf8')) as Corpus).articles).toHaveLength(1);
  });
  it('reads GB18030', async () => {
    expect(await main([file('gb.txt', GB)])).toBe(0);
    expect(corpus()).toMatchObject({
      pages: [{ encoding: 'gb18030' }],
      articles: [{ headline: '港口夜校开课' }],
    });
  });
  it.each<[string, string, string | Uint8Array, number]>([
    ['an empty file', '文件是空的', '', 0],
    ['blank lines', '文件是空的', '\n \n', 0],
    ['a picture', '不是文本文件', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x0a, 0x41]), 2],
    ['a shopping list', '没有认出报纸版面', 'eggs\nmilk\nbread\n', 3],
  ])('says what is wrong with %s, and loses no line', async (_, message, content, lines) => {
    expect(await main([file('bad.txt', content)])).toBe(0);
    expect(said).toContain(`bad.txt：${message}`);
    expect(corpus().articles).toEqual([]);
    const listed = corpus().discarded.reduce((sum, { lines: [from, to] }) => sum + to - from + 1, 0);
    expect(listed).toBe(lines);
  });
  it('names a file that is not there', async () => {
    expect(await main([join(folder, 'missing.txt')])).toBe(1);
    expect(said).toContain('missing.txt：没有这个文件');
    expect(await main([folder])).toBe(1);
    expect(said).toContain('这是文件夹');
  });
  it.each([[[]], [['--out']], [['--fast', 'a.txt']]])(
    'explains its use on a wrong call: %j',
    async (argv) => {
      expect(await main(argv)).toBe(2);
      expect(said).toContain('用法');
    },
  );
  it('prints the same bytes under any clock and language', () => {
    const run = (env: Record<string, string>) =>
      execFileSync(process.execPath, ['src/build/run.mjs', 'corpus-cli', ...seeds], {
        env: { ...process.env, ...env },
      });
    const seeds = readdirSync('seeds/pages').map((name) => `seeds/pages/${name}`);
    const there = run({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect(run({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }).equals(there)).toBe(true);
  });
  it('explains what it took each line for', async () => {
    const page = file(
      'c.txt',
      '港口夜校开课\n\n本报讯（记者王一）某港口集团的职工夜校近日开课，首批一百二十名装卸工报名学习。\n',
    );
    expect(await main(['--explain', page])).toBe(0);
    expect(printed).toMatch(/1 display {3}港口夜校开课 {2}← .*short \+1\.0/);
    expect(printed).toMatch(/1–3 {2}\d\.\d\d {2}港口夜校开课/);
  });
});
