import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');

/** The colours of a rule of the style sheet, by name. */
function tokens(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6}|#[\da-f]{3});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly (readonly [ink: string, ground: string])[] = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink-3', 'paper'],
  ['accent', 'paper'],
  ['ink', 'shade'],
  ['ink-2', 'shade'],
  ['ink-3', 'shade'],
  ['accent', 'shade'],
  ['kind-organisation', 'paper'],
  ['kind-region', 'paper'],
  ['ink', 'flash'],
  ['mark-ink', 'mark'],
  ...[1, 2, 3, 4, 5].map((step) => [`seq-${step}-ink`, `seq-${step}`] as const),
];
const GRAPHICS: readonly (readonly [mark: string, ground: string])[] = [
  ['bar', 'paper'],
  ['rule', 'paper'],
];

describe.each([
  { theme: 'light', selector: ':root' },
  { theme: 'dark, as the system', selector: ":root:not([data-theme='light'])" },
  { theme: 'dark, as chosen', selector: ":root[data-theme='dark']" },
])('$theme', ({ selector }) => {
  const colours = tokens(selector);
  const of = (name: string): string => colours.get(name) ?? expect.fail(`${selector} lacks --${name}`);

  it.each(TEXTS)('sets %s on %s legibly', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GRAPHICS)('draws %s on %s visibly', (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('has one dark theme', () => {
  expect(tokens(":root[data-theme='dark']")).toEqual(tokens(":root:not([data-theme='light'])"));
});
