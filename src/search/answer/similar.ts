/**
 * Who else does it: articles that share a mechanism, a topic, an audience or rare words with one. The best of each province comes
 * first, because whoever looks for experience has that of the own province at hand.
 */
import type { Similar } from './answer.ts';
import { AUDIENCE_GROUPS } from './audience.ts';
import { openingWords } from './highlight.ts';
import { mainNamesOf } from '../shelf/mechanism-main-names.ts';
import { fold } from '../text/normalise.ts';
import { placesByName } from '../shelf/placement.ts';
import { placeLabel } from '../shelf/places.ts';
import { readEach, type Entry, type Shelf } from '../shelf/shelf.ts';
import { standing } from '../shelf/standing.ts';
import { listedWordsIn, relativesOf } from '../meaning/synonyms.ts';

type Kind = Similar['shared'][number]['kind'];

/** What sharing is worth, times how rare it is. */
const WORTH: Readonly<Record<Kind, number>> = { mechanism: 3, words: 1.6, audience: 1.2, topic: 1 };

/** Articles shown. */
const MOST = 8;
/** What more than this part of the shelf has tells nothing apart. */
const COMMON = 0.25;
/** Below this, two articles have a word in common and no more. */
const LEAST = 1.5;
const MOST_WORDS = 16;

interface Trait {
  readonly kind: Kind;
  readonly name: string;
  readonly places: ArrayLike<number>;
}

/** Articles like the one with this id, each with what it shares; empty for an unknown id. */
export function similarTo(shelf: Shelf, id: string): readonly Similar[] {
  const own = shelf.placeOf(id);
  const entry = shelf.entries[own];
  if (entry === undefined) return [];
  const size = shelf.entries.length;
  const scores = new Float64Array(size);
  const traits = traitsOf(shelf, entry).filter(({ places }) => places.length > 1);
  for (const { kind, places } of traits) {
    const rare = Math.log(1 + size / places.length) / Math.log(1 + size);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      scores[place] = (scores[place] ?? 0) + WORTH[kind] * rare;
    }
  }
  const others = [...scores.keys()]
    .filter((place) => (scores[place] ?? 0) >= LEAST && isOther(shelf.entries[place], entry))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const chosen = provincesFirst(shelf, others, entry).flatMap((place) => shelf.entries[place] ?? []);
  return readEach(shelf, chosen, (each) => toSimilar(each, traits));
}

function isOther(entry: Entry | undefined, { article }: Entry): boolean {
  if (entry === undefined || entry.id === article.id) return false;
  return entry.kind !== 'masthead' && entry.kind !== 'notice' && article.continuation !== entry.id;
}

// First the best of each other province, then what is left, both by score.
function provincesFirst(shelf: Shelf, places: readonly number[], own: Entry): readonly number[] {
  const seen = new Set(provincesOf(own));
  const first = places.filter((place) => {
    const [province] = provincesOf(shelf.entries[place]);
    if (province === undefined || seen.has(province)) return false;
    seen.add(province);
    return true;
  });
  const chosen = new Set(first);
  return [...first, ...places.filter((place) => !chosen.has(place))].slice(0, MOST);
}

function provincesOf(entry: Entry | undefined): readonly string[] {
  const regions = entry?.labels.regions ?? [];
  const primary = regions.filter((region) => region.primary);
  return (primary.length > 0 ? primary : regions).map(({ code }) => code.slice(0, 2));
}

function traitsOf(shelf: Shelf, { article, facts, haystack }: Entry): readonly Trait[] {
  const limit = Math.max(2, shelf.entries.length * COMMON);
  const traits: Trait[] = [];
  for (const name of new Set(mainNamesOf(shelf)(facts))) {
    const places = placesByName(shelf, 'mechanisms').get(name) ?? [];
    if (places.length > 1) traits.push({ kind: 'mechanism', name, places });
  }
  for (const { name } of article.topics) {
    traits.push({ kind: 'topic', name, places: placesByName(shelf, 'topics').get(name) ?? [] });
  }
  const head = fold([article.headline, article.kicker, article.subhead].join('|'));
  const audiences = new Set<string>();
  for (const { name, words: names } of AUDIENCE_GROUPS) {
    const words = names.map(fold);
    if (!words.some((word) => head.includes(word) || times(haystack, word) > 1)) continue;
    for (const word of words) audiences.add(word);
    traits.push({ kind: 'audience', name, places: union(words.map((word) => standing(shelf, word))) });
  }
  const text = `${head}|${fold(article.mechanisms.map(({ name }) => name).join('|'))}|`;
  const words = new Set(listedWordsIn(text).map(({ word }) => word));
  for (const name of [...words].filter((word) => !audiences.has(word)).slice(0, MOST_WORDS)) {
    const same = [name, ...(relativesOf(name)?.same ?? []).map(fold)];
    traits.push({ kind: 'words', name, places: union(same.map((word) => standing(shelf, word))) });
  }
  return traits.filter(({ kind, places }) => kind === 'mechanism' || places.length <= limit);
}

function union(lists: readonly Int32Array[]): Int32Array {
  return Int32Array.from(new Set(lists.flatMap((list) => [...list])));
}

function times(haystack: string, word: string): number {
  return haystack.split(word, 3).length - 1;
}

function toSimilar({ number, article, date, page }: Entry, traits: readonly Trait[]): Similar {
  const shared = new Map<Kind, string[]>();
  for (const { kind, name, places } of traits) {
    if (!Array.prototype.includes.call(places, number)) continue;
    shared.set(kind, [...(shared.get(kind) ?? []), name]);
  }
  const region = article.regions.find(({ primary }) => primary) ?? article.regions[0];
  const kinds: readonly Kind[] = ['mechanism', 'audience', 'words', 'topic'];
  return {
    id: article.id,
    headline: article.headline ?? openingWords(article),
    untitled: article.headline === null,
    place: region === undefined ? null : placeLabel(region),
    date,
    dateInferred: date !== null && page.dateBasis !== 'masthead',
    shared: kinds.flatMap((kind) => {
      const names = shared.get(kind);
      return names === undefined ? [] : [{ kind, names }];
    }),
  };
}
