/** What may be meant by the word that is being typed, with what choosing it would find. */
import { PROVINCES } from '../../corpus/provinces.ts';
import { TOPICS, type Topic } from '../../corpus/topics.ts';
import type { Suggestion, Suggestions } from './answer.ts';
import { includeValue } from '../query/edit-query.ts';
import { FIELD_NAMES, fieldOf, type Field } from '../query/fields.ts';
import { judgeBy, passes } from './filter.ts';
import { find } from './find.ts';
import { loreOf, type Library } from './library.ts';
import type { Lore } from '../meaning/lore.ts';
import { fold } from '../text/normalise.ts';
import { mechanismKey } from '../shelf/mechanism-names.ts';
import { foldedNames, placesByName, type FoldedName } from '../shelf/placement.ts';
import { headlineOf } from '../shelf/scan.ts';
import { NATIONAL, type Query } from '../query/query.ts';
import { readEach, type Entry } from '../shelf/shelf.ts';
import { standing } from '../shelf/standing.ts';
import { syllablesOf } from '../meaning/sounds.ts';

/** Suggestions of each group. */
const FEW = 4;

const TOKEN = /^(-?)(?:([\p{Script=Han}]{1,2})[:：])?(.*)$/u;

/** The stretch without white space that the caret stands in or behind: UTF-16 offsets. */
export function tokenAt(text: string, caret: number): { readonly from: number; readonly to: number } {
  const before = /\S*$/.exec(text.slice(0, caret))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice(caret))?.[0].length ?? 0;
  return { from: caret - before, to: caret + after };
}

/** Suggestions for the word at the caret, group by group; empty where nothing is being typed or nothing would be found. */
export function suggest(library: Library, query: Query, caret: number): Suggestions {
  const { shelf, frame } = library;
  const lore = loreOf(library);
  const { from, to } = tokenAt(query.text, caret);
  const [, minus, name, typed = ''] = TOKEN.exec(query.text.slice(from, to)) ?? [];
  const field = name === undefined ? null : fieldOf(name);
  const sought = fold(typed.replace(/["“”＂「」『』]/g, ''));
  if (minus === '-' || (name !== undefined && field === null) || (sought === '' && field === null)) return [];
  const rest: Query = { ...query, text: tidy(query.text.slice(0, from), query.text.slice(to)) };
  const judging = judgeBy(rest);
  const found = new Uint8Array(shelf.entries.length);
  for (const place of find(shelf, lore, rest.text, rest.literal).places) {
    const entry = shelf.entries[place];
    if (entry !== undefined && passes(judging(entry))) found[place] = 1;
  }
  const fit = ({ folded }: FoldedName): number => closeness(folded, sought, lore);
  const fits = (label: string): number => closeness(fold(label), sought, lore);
  const wants = (...fields: readonly Field[]): boolean => field === null || fields.includes(field);
  const counted = (places: readonly number[]): number =>
    places.reduce((sum, place) => sum + (found[place] ?? 0), 0);
  const groups: Suggestion[][] = [];

  if (wants('region')) {
    const counts = new Map<string, number>();
    found.forEach((is, place) => {
      if (is === 0) return;
      for (const code of frame.groups[frame.groupOf[place] ?? 0]?.places ?? [])
        counts.set(code, (counts.get(code) ?? 0) + 1);
    });
    const full = new Map(PROVINCES.map(({ code, name: official }) => [code, official]));
    const places = frame.named.filter(({ code }) => code !== NATIONAL);
    groups.push(
      best(
        places,
        ({ name: label, code }) => Math.max(fits(label), fits(full.get(code) ?? label)),
        ({ code }) => counts.get(code) ?? 0,
      ).map(([{ code, label }, count]) => ({
        group: 'regions',
        label,
        count,
        query: includeValue(rest, 'regions', code),
      })),
    );
  }
  if (wants('topic')) {
    const places = placesByName(shelf, 'topics');
    groups.push(
      best(TOPICS, fits, (topic: Topic) => counted(places.get(topic) ?? [])).map(([label, count]) => ({
        group: 'topics',
        label,
        count,
        query: includeValue(rest, 'topics', label),
      })),
    );
  }
  for (const [own, group] of [
    ['organisation', 'organisations'],
    ['mechanism', 'mechanisms'],
  ] as const) {
    if (!wants(own)) continue;
    const places = placesByName(shelf, group);
    groups.push(
      best(
        foldedNames(shelf, group),
        fit,
        ({ name: each }) => counted(places.get(each) ?? []),
        // Of the names of one mechanism, which find the same articles, the one that fits best.
        ({ name: each }) => (group === 'mechanisms' ? mechanismKey(each) : each),
      ).map(([{ name: label }, count]) => ({
        group,
        label,
        count,
        query: includeValue(rest, group, label),
      })),
    );
  }
  for (const [own, fact] of [
    ['byline', 'byline'],
    ['person', 'people'],
  ] as const) {
    if (field !== own) continue;
    const places = placesByName(shelf, fact);
    groups.push(
      best(foldedNames(shelf, fact), fit, ({ name: each }) => counted(places.get(each) ?? [])).map(
        ([{ name: label }, count]) => ({
          group: fact,
          label,
          count,
          query: { ...rest, text: tidy(`${rest.text} ${FIELD_NAMES[own][0] ?? ''}:“${label}”`, '') },
        }),
      ),
    );
  }
  if (wants('headline') && sought.length > 1) {
    const titled: Entry[] = [];
    for (const place of standing(shelf, sought)) {
      const entry = found[place] === 1 ? shelf.entries[place] : undefined;
      if (entry !== undefined && headlineOf(entry.haystack).includes(sought)) titled.push(entry);
      if (titled.length === FEW) break;
    }
    groups.push(
      readEach(shelf, titled, ({ article }) => ({
        group: 'headlines',
        label: article.headline ?? '',
        id: article.id,
      })),
    );
  }
  return groups.flat();
}

// The values that fit best, those with most articles first, one for a key; what would leave nothing is not offered.
function best<T>(
  values: readonly T[],
  fits: (value: T) => number,
  count: (value: T) => number,
  keyOf: (value: T) => unknown = (value) => value,
): (readonly [T, number])[] {
  const keys = new Set<unknown>();
  return values
    .map((value) => ({ value, fit: fits(value) }))
    .filter(({ fit }) => fit > 0)
    .map(({ value, fit }) => ({ value, fit, count: count(value) }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.fit - a.fit || b.count - a.count)
    .filter(({ value }) => {
      const key = keyOf(value);
      return !keys.has(key) && keys.add(key);
    })
    .slice(0, FEW)
    .map((each) => [each.value, each.count] as const);
}

// 3 for the whole name, 2 for its beginning, 1 for a part of it or its pinyin, 0 for another name.
function closeness(label: string, sought: string, lore: Lore | null): number {
  if (sought === '') return 1;
  if (label === sought) return 3;
  if (label.startsWith(sought)) return 2;
  if (label.includes(sought)) return 1;
  if (lore === null || sought.length < 2 || !/^[a-z]+$/.test(sought)) return 0;
  const readings = [...label].map((char) => lore.readings.get(char) ?? []);
  const initials = [...sought].every((letter, at) => readings[at]?.some((sound) => sound.startsWith(letter)));
  const spoken = syllablesOf(lore, sought).some((way) =>
    way.every((syllable, at) => readings[at]?.includes(syllable)),
  );
  return initials || spoken ? 1 : 0;
}

function tidy(before: string, after: string): string {
  return `${before.trimEnd()} ${after.trimStart()}`.trim();
}
