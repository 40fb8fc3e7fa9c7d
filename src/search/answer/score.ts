/**
 * How well an entry answers: BM25F over literal occurrences. Unlike an index of bigrams it knows a word from its scattered halves,
 * what it was found by, and whether a place is what the article is about or only passes by.
 */
import { fold } from '../text/normalise.ts';
import type { Need, Via, Way } from '../meaning/interpret.ts';
import { liesIn } from '../shelf/places.ts';
import type { Entry, Shelf } from '../shelf/shelf.ts';

/** What a hit is worth by what it was found by; 1 is as typed. */
export const WEIGHTS: Readonly<Record<Via, number>> = {
  literal: 1,
  fact: 1,
  form: 0.95,
  place: 0.9,
  typo: 0.9,
  sound: 0.9,
  same: 0.8,
  parts: 0.5,
  near: 0.35,
};

/** What a hit in each part of an article is worth beside one in its body. */
const PARTS = { headline: 6, kicker: 3, facts: 3, heading: 2, body: 1 } as const;

/** BM25: how soon more hits stop counting, and how much a long text is held against its hits. */
const K = 1.6;
const B = 0.5;

/** A place asked for: what the article is about, names, or has in its words alone (天津市河北区 for 河北). */
const PRIMARY = 1.8;
const NAMED = 1;
const IN_WORDS = 0.3;

/** What an entry's folded text is made of. */
interface Frame {
  /** Where headline, kicker, subhead and column end in the folded text, and where the body begins. */
  readonly ends: readonly number[];
  readonly body: number;
  readonly facts: string;
}

const FRAMES = new WeakMap<Shelf, (Frame | undefined)[]>();

/**
 * Scores by place on the shelf, for entries that meet the needs; `many` of them are only looked at for where a word stands
 * first, because whoever finds thousands reads none of the last.
 */
export function scorer(shelf: Shelf, needs: readonly Need[], many: boolean): (at: number) => number {
  const size = shelf.entries.length;
  const average = averageLength(shelf);
  const terms = needs.map(({ ways, named }) => ({
    named,
    ways: ways.filter(({ places }) => places.length > 0),
    // One for all its ways: a rare word that is only close must not outrank the word itself.
    idf: Math.log(1 + size / (Math.max(1, ...ways.map(({ places }) => places.length)) + 0.5)),
  }));
  return (at) => {
    const entry = shelf.entries[at];
    if (entry === undefined) return 0;
    const { haystack } = entry;
    const frame = many ? null : frameOf(shelf, entry, at);
    const norm = K * (1 - B + (B * haystack.length) / average);
    let sum = 0;
    for (const { ways, named, idf } of terms) {
      let best = 0;
      for (const way of ways) {
        const hits = hitsOf(way, haystack, frame);
        best = Math.max(best, (WEIGHTS[way.via] * hits) / (hits + norm));
      }
      sum += idf * best * (named.length > 0 ? aboutness(entry, named) : 1);
    }
    return sum;
  };
}

function aboutness({ labels }: Entry, codes: readonly string[]): number {
  const regions = labels.regions.filter(({ code }) => codes.some((outer) => liesIn(code, outer)));
  if (regions.length === 0) return IN_WORDS;
  return regions.some(({ primary }) => primary) ? PRIMARY : NAMED;
}

// A place or a typed fact stands in no words: it is one fact.
function hitsOf({ via, folded }: Way, haystack: string, frame: Frame | null): number {
  if (via === 'place' || via === 'fact') return PARTS.facts;
  let least = Infinity;
  for (const term of folded) {
    least = Math.min(least, frame === null ? firstHit(term, haystack) : termHits(term, haystack, frame));
  }
  return least === Infinity ? 0 : least;
}

function firstHit(term: string, haystack: string): number {
  const at = haystack.indexOf(term);
  if (at < 0) return 0;
  return at < haystack.indexOf('\n') ? PARTS.headline : PARTS.body;
}

function termHits(term: string, haystack: string, { ends, body, facts }: Frame): number {
  let hits = facts.includes(term) ? PARTS.facts : 0;
  const [headline = 0, kicker = 0] = ends;
  for (let at = haystack.indexOf(term), seen = 0; at >= 0 && seen < 24; seen += 1) {
    hits +=
      at < headline ? PARTS.headline : at < kicker ? PARTS.kicker : at < body ? PARTS.heading : PARTS.body;
    at = haystack.indexOf(term, at + term.length);
  }
  return hits;
}

function frameOf(shelf: Shelf, entry: Entry, at: number): Frame {
  const frames = FRAMES.get(shelf) ?? [];
  FRAMES.set(shelf, frames);
  const known = frames[at];
  if (known !== undefined) return known;
  const { haystack, labels, facts } = entry;
  const ends: number[] = [];
  for (let end = haystack.indexOf('\n'); end >= 0 && ends.length < 4; end = haystack.indexOf('\n', end + 1)) {
    ends.push(end);
  }
  const body = ends[3] ?? 0;
  const names = [...labels.topics, ...facts.mechanisms, ...facts.organisations];
  const made = { ends, body, facts: fold(names.join('|')) };
  frames[at] = made;
  return made;
}

function averageLength(shelf: Shelf): number {
  return Math.max(1, shelf.texts.length / Math.max(1, shelf.entries.length));
}
