import { describe, expect, it } from 'vitest';
import { sayFault } from '../../../../src/views/parts/say-fault.ts';
import type { Fault } from '../../../../src/worker/operations.ts';

const FILE = { file: 'corpus-1234.json' };

describe('sayFault', () => {
  it.each<[Fault, string[]]>([
    [{ code: 'not-started', reason: 'SyntaxError' }, ['没有启动（SyntaxError）', '刷新']],
    [{ code: 'not-started', reason: '' }, ['没有启动，', '刷新']],
    [{ code: 'not-fetched', ...FILE, reason: 'HTTP 404' }, ['没有取到', 'HTTP 404', '重试']],
    [{ code: 'not-json', ...FILE }, ['JSON', '刷新']],
    [{ code: 'not-a-corpus', ...FILE, format: 'union-atlas/corpus' }, ['union-atlas/corpus', '刷新']],
    [{ code: 'other-version', ...FILE, version: '2', readable: 1 }, ['版本是 2', '版本 1']],
    [{ code: 'part-missing', ...FILE, part: 'pages' }, ['缺少 pages']],
    [{ code: 'element-broken', ...FILE, part: 'articles', number: 7 }, ['articles', '第 7 项']],
    [{ code: 'page-missing', ...FILE, article: 'a-001' }, ['a-001', '版面']],
    [{ code: 'article-twice', ...FILE, article: 'a-001' }, ['a-001', '两次']],
    [{ code: 'unexpected', reason: 'oh' }, ['oh']],
  ])('$0.code', (fault, words) => {
    const said = sayFault(fault);
    for (const word of ['file' in fault ? fault.file : '', ...words]) expect(said).toContain(word);
    expect(said).toMatch(/。$/);
  });
});
