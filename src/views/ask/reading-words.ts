/** How a query was read, and why an article is found, in words. */
import type { Because, QueryReading, RegionCount } from '../../search/answer/answer.ts';
import { t } from '../../text/strings.ts';
import { clip } from '../parts/clip.ts';
import { nameOf } from '../parts/names.ts';

type By = Because['by'][number];

/** Words named in one sentence; the rest is counted. */
const MOST = 6;

/** What a way of meeting a word is called: the word itself, or the place of a code. */
export function wayName({ via, shown }: By, regions: readonly RegionCount[]): string {
  return via === 'place' ? nameOf('regions', shown, regions) : clip(shown);
}

/** One sentence a word that was met by more than itself: 骑手：连同外卖小哥、外卖员；相近的有快递员. */
export function alsoSought(reading: QueryReading, regions: readonly RegionCount[]): readonly string[] {
  return reading.words.flatMap(({ typed, also }) => {
    const names = (vias: readonly By['via'][]): readonly string[] => [
      ...new Set(also.filter(({ via }) => vias.includes(via)).map((way) => wayName(way, regions))),
    ];
    const same = names(['form', 'place', 'same', 'sound', 'typo']).filter((name) => name !== typed);
    const near = names(['near']);
    const parts = same.length + near.length === 0 ? names(['parts']) : [];
    if (same.length + near.length + parts.length === 0) return [];
    return [t.read.also(clip(typed), listed(same), listed(near), listed(parts))];
  });
}

/** Why an article is found: a phrase a word that does not stand in it as typed. */
export function reasonWords(because: readonly Because[], regions: readonly RegionCount[]): readonly string[] {
  return because.map(({ typed, by }) => {
    const [first] = by;
    const names = by
      .filter(({ via }) => via === first?.via)
      .map((way) => wayName(way, regions))
      .join(t.read.comma);
    return first === undefined ? t.read.lacks(clip(typed)) : t.read.because[first.via](clip(typed), names);
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(t.read.comma);
  return names.length > MOST ? t.read.andMore(shown, names.length) : shown;
}
