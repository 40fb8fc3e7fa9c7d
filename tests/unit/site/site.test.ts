import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteSettings } from '../../../src/build/site-plugin.ts';
import { palette } from '../../../src/embed/accent.ts';
import { isFault, readSite } from '../../../src/site/site.ts';

describe('readSite', () => {
  it('takes all, some or none of the settings', () => {
    const all = { title: '某市工会', accent: '#1F5FA8', logo: 'logo.svg', map: 'map.geojson' };
    expect(readSite(JSON.stringify(all))).toEqual({ ...all, accent: '#1f5fa8' });
    expect(readSite('{"accent": null}')).toEqual({ title: null, accent: null, logo: null, map: null });
    expect(readSite('{}')).toEqual({ title: null, accent: null, logo: null, map: null });
  });

  it.each([
    ['{', { code: 'not-json' }],
    ['[]', { code: 'not-an-object' }],
    ['null', { code: 'not-an-object' }],
    ['{"tilte": "x"}', { code: 'unknown-key', key: 'tilte' }],
    ['{"title": " "}', { code: 'title', value: ' ' }],
    ['{"title": "一二三四五六七八九十一二三四五六七"}', { code: 'title' }],
    ['{"title": 3}', { code: 'title', value: '3' }],
    ['{"accent": "red"}', { code: 'accent', value: 'red' }],
    ['{"accent": "#12345"}', { code: 'accent' }],
    ['{"accent": "#123456;--paper:red"}', { code: 'accent' }],
    ['{"logo": "../logo.svg"}', { code: 'logo' }],
    ['{"logo": "https://example.org/logo.svg"}', { code: 'logo' }],
    ['{"logo": "logo.exe"}', { code: 'logo' }],
    ['{"map": "a/b.geojson"}', { code: 'map' }],
  ])('refuses %s', (text, fault) => expect(readSite(text)).toMatchObject(fault));

  it('throws at nothing', () => {
    const good = (text: string): boolean => typeof isFault(readSite(text)) === 'boolean';
    fc.assert(fc.property(fc.json(), good));
    fc.assert(fc.property(fc.string(), good));
  });
});

describe('siteSettings', () => {
  function building(text: string): () => unknown {
    return () => {
      const root = mkdtempSync(join(tmpdir(), 'union-atlas-settings-'));
      try {
        mkdirSync(join(root, 'public'));
        writeFileSync(join(root, 'public/site.json'), text);
        return siteSettings(root);
      } finally {
        rmSync(root, { recursive: true });
      }
    };
  }

  it('fails the build with the value and the remedy', () => {
    expect(building('{"accent": "红"}')).toThrow(/accent“红”不是颜色：应写成 #B3261E/);
    expect(building('{"logo": "logo.svg"}')).toThrow(/logo\.svg 不在 public\//);
    expect(building('{"title": "某市工会"}')()).toMatchObject({ title: '某市工会' });
  });
});

describe('palette', () => {
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each([
    ['light', '#fbf8f3', '#f3ede3', '#1f1b16'],
    ['dark', '#1b1714', '#28221d', '#f0e9de'],
  ])('can be read on %s paper, whatever the colour', (_, paper, shade, ink) => {
    const colours = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colours, (colour) => {
        const tokens = palette(colour, paper, shade);
        const of = (name: string): string => tokens[name] ?? expect.fail(name);
        for (const ground of [paper, shade])
          expect(contrast(of('accent'), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ink, of('flash'))).toBeGreaterThanOrEqual(4.5);
        for (const step of [1, 2, 3, 4, 5])
          expect(contrast(of(`seq-${step}`), of(`seq-${step}-ink`))).toBeGreaterThanOrEqual(4.5);
        const away = [1, 2, 3, 4, 5].map((step) => contrast(of(`seq-${step}`), paper));
        expect(away).toEqual([...away].sort((x, y) => x - y));
      }),
    );
  });
});

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
