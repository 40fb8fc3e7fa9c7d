import { compile } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { flattenScopes } from '../../../src/build/flat-scopes-plugin.ts';

it('leaves no :where of Svelte’s own and touches no other', () => {
  const component =
    '<p class="a"><b class="c">x</b></p><style>.a .c, .a b:global(:where(.c)) { color: red }</style>';
  const css = compile(component, { cssHash: () => 'svelte-x1y2' }).css?.code ?? '';
  expect(css).toContain(':where(.svelte-x1y2)');
  expect(flattenScopes(css)).toContain(
    '.a.svelte-x1y2 .c.svelte-x1y2, .a.svelte-x1y2 b.svelte-x1y2:where(.c)',
  );
});
