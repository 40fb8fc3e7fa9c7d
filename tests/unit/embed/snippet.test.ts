import { describe, expect, it } from 'vitest';
import { elementSnippet, frameAddress, frameSnippet, type Shown } from '../../../src/embed/snippet.ts';

const shown: Shown = {
  base: 'http://union.example/atlas/',
  hash: '#/charts?q=a&region=350000',
  title: '福建 “驿站” <图谱>',
  options: { lock: 'region=350000', hide: ['header'], theme: 'dark', accent: '#005a9c', lang: null },
  height: 640,
};

describe('snippets', () => {
  it('name the frame by its address', () => {
    expect(frameAddress(shown)).toBe(
      'http://union.example/atlas/index.html?embed=1&lock=region%3D350000&hide=header&theme=dark&accent=%23005a9c#/charts?q=a&region=350000',
    );
  });
  it('write a frame that needs no script', () => {
    expect(frameSnippet(shown)).toBe(
      `<iframe src="${frameAddress(shown).replace(/&/g, '&amp;')}" title="福建 “驿站” &lt;图谱>" width="100%" height="640" style="border: 0" loading="lazy"></iframe>`,
    );
  });
  it('write an element, and of its attributes only those that say something', () => {
    expect(elementSnippet(shown)).toBe(
      '<script src="http://union.example/atlas/embed.js" defer></script>\n' +
        '<union-atlas src="http://union.example/atlas/" view="charts" query="q=a&amp;region=350000" title="福建 “驿站” &lt;图谱>" lock="region=350000" hide="header" theme="dark" accent="#005a9c"></union-atlas>',
    );
  });
  it('let nobody out of an attribute', () => {
    expect(frameSnippet({ ...shown, title: '"><script>alert(1)</script>' })).not.toContain('"><script>');
  });
});
