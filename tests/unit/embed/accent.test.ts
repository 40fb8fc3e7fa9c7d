import { describe, expect, it } from 'vitest';
import { readableOn } from '../../../src/embed/accent.ts';

describe('readableOn', () => {
  it.each([
    ['#b3261e', '#fbf8f3', '#b3261e'],
    ['#005a9c', '#fbf8f3', '#005a9c'],
    ['#ffffff', '#fbf8f3', '#666666'],
    ['#ffd400', '#fbf8f3', '#806a00'],
    ['#000000', '#1b1714', '#808080'],
    ['#f28b7d', '#1b1714', '#f28b7d'],
  ])('%s on %s is %s', (colour, ground, expected) => expect(readableOn(colour, ground)).toBe(expected));
});
