/** The words of the interface stand in one place, so that a second language can stand beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, ROOT } from '../../support/imports.ts';

const SPEAKING = /^src\/((views|charts|state|search|worker|storage)\/.*\.(ts|svelte)|App\.svelte|main\.ts)$/;

/** Han that no reader ever sees: what data is compared with. */
const DATA: ReadonlySet<string> = new Set([
  // The names of the peoples in those of autonomous units, and names that two places share.
  'src/search/shelf/places.ts',
  // The range of Han characters.
  'src/search/text/normalise.ts',
  // What readers type: names of fields and of what stands for an unknown date.
  'src/search/query/fields.ts',
  // Words that mean the same, and words of asking.
  'src/search/meaning/lexicon/synonyms.ts',
  'src/search/meaning/lexicon/question-words.ts',
  'src/search/meaning/lexicon/audiences.ts',
  // A made-up article that tells one way of indexing from another.
  'src/search/index/engine.ts',
  // Words of the newspaper: for whom something is done, how a figure is hedged, units that nobody adds up.
  'src/search/tables/figure-rows.ts',
  'src/search/tables/figure-table.ts',
  // The faces of official documents, by the names that word processors know.
  'src/views/cases/docx.ts',
]);

const HAN = /\p{Script=Han}/u;

/** The texts with Han in a file's code and markup; comments, styles and regular expressions are none. */
function hanIn(path: string, text: string): string[] {
  if (!path.endsWith('.svelte')) return hanInCode(text);
  const code = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, each]) => each).join('\n');
  const markup = text
    .replace(/<script[^>]*>[\s\S]*?<\/script>|<style[^>]*>[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...hanInCode(code), ...markup.split('\n').filter((line) => HAN.test(line))];
}

function hanInCode(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && HAN.test(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS));
  return found;
}

describe('the words of the interface', () => {
  const files = filesUnder('src').filter((path) => SPEAKING.test(path));

  it('stand in src/text and nowhere else', () => {
    expect(files.length).toBeGreaterThan(60);
    const strays = files
      .filter((path) => !DATA.has(path))
      .flatMap((path) =>
        hanIn(path, readFileSync(join(ROOT, path), 'utf8')).map((text) => `${path}: ${text}`),
      );
    expect(strays).toEqual([]);
  });

  it('are spoken in the language chosen: nothing but src/text takes them from the Chinese file', () => {
    const takers = files.filter((path) =>
      importsOf(path).some(({ target, typeOnly }) => /^src\/text\/(zh|en)/.test(target) && !typeOnly),
    );
    expect(takers).toEqual([]);
  });

  it('are missed by no exception that is not needed', () => {
    const idle = [...DATA].filter((path) => hanIn(path, readFileSync(join(ROOT, path), 'utf8')).length === 0);
    expect(idle).toEqual([]);
  });

  it.each([
    ['a.ts', "const a = '全国';", 1],
    ['a.ts', 'throw new Error(`${file} 没有取到（${why}）`);', 1],
    ['a.ts', '// 全国\nconst a = /市$/; /** 县 */', 0],
    ['A.svelte', '<script lang="ts">const a = "全国";</script>\n<p></p>', 1],
    ['A.svelte', '<p title="全国">\n全国 {"全国"}</p>', 2],
    ['A.svelte', '<!-- 全国 -->\n<style>/* 全国 */</style>', 0],
  ])('are found in %s: %s', (path, text, count) => {
    expect(hanIn(path, text)).toHaveLength(count);
  });
});
