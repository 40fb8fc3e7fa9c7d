import type { Evidence, Region, TopicTag } from '../../corpus/article.ts';
import { TOPICS } from '../../corpus/topics.ts';
import {
  BACKDROPS,
  CUE_PLACES,
  LEAD_CHARS,
  TOGETHER_WEIGHT,
  TOPIC_CUES,
  UNION_VOICE,
} from '../lexicon/topics.ts';
import type { ExtractInput } from './input.ts';
import { partnersIn } from './partners.ts';
import { Trie } from './trie.ts';

interface Cue {
  readonly topic: number;
  readonly weight: number;
  readonly length: number;
}

const cuesByWord = new Map<string, Cue[]>();
TOPICS.forEach((topic, index) => {
  for (const [weight, words] of Object.entries(TOPIC_CUES[topic]))
    for (const word of words.split(/\s+/).filter(Boolean)) {
      const cue = { topic: index, weight: Number(weight), length: word.length };
      cuesByWord.set(word, [...(cuesByWord.get(word) ?? []), cue]);
    }
});

/** Under each word its own cues and, of the other topics, the longest cue that it begins with: 快递小哥之家 has 快递小哥. */
const cues = new Trie<Cue[]>();
for (const word of cuesByWord.keys()) {
  const longest = new Map<number, Cue>();
  for (let length = 1; length <= word.length; length++)
    for (const cue of cuesByWord.get(word.slice(0, length)) ?? []) longest.set(cue.topic, cue);
  cues.set(word, [...longest.values()]);
}

/** Body length (characters) at which cues count as they stand; longer bodies name more things in passing. */
const USUAL_LENGTH = 600;
/** Each further cue of a topic counts this much of the one before: a few decisive words beat a heap of faint ones. */
const DECAY = 0.9;
/** The score's half-way point: this many weighted cues make 0.5. */
const HALF = 12;
const LEAST_FIRST = 1.5;
const LEAST_MORE = 11;
/** A cue that may carry a second topic weighs this much; so may three different ones in usual company, faint ones never. */
const STRONG = 3;
const USUAL = 2;
const ENOUGH_USUAL = 3;
/** Topics whose usual company (fathers, wives, back then) stands in any story: as a further topic they need a strong cue. */
const STRONG_ONLY = TOPICS.indexOf('人物典型');
/** A second and a third topic must come this near to the first. */
const SHARE = [0.4, 0.5] as const;
/** More than this does not make the first topic any surer, and leaves the others their chance. */
const SURE = 35;
const MOST_EVIDENCE = 12;

/** From this many mentions of the union per usual length on, a story is the union's own. */
const UNION_STORY = 2;
const BACKDROP_WORTH = 0.3;

function countOf(input: ExtractInput, word: string): number {
  let count = 0;
  for (const text of [input.headline ?? '', input.kicker ?? '', ...input.paragraphs.map((p) => p.text)])
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

const PARTNERSHIP: Cue = { topic: TOPICS.indexOf('区域协作'), weight: TOGETHER_WEIGHT, length: 0 };

interface Seen {
  count: number;
  weight: number;
  worth: number;
  spans: Evidence[];
}

/**
 * One to three topics of a story, best first, with scores from 0 to 1 and the cues in the paragraphs that decided; none
 * where no cue was found; `regions` are the story's, which tell where places act together. A cue counts by its weight, its place, and the logarithm of how often it comes back.
 */
export function extractTopics(input: ExtractInput, regions: readonly Region[] = []): TopicTag[] {
  const totals = TOPICS.map(() => 0);
  const seen = new Map<Cue, Seen>();
  const ofTopic = TOPICS.map((): Seen[] => []);
  const usual = TOPICS.map(() => 0);
  /** Cues of one topic do not overlap; those of different topics may. */
  const taken = new Uint32Array(TOPICS.length);
  const scan = (text: string, hit: (cue: Cue, start: number, end: number) => void): void => {
    taken.fill(0);
    for (let at = 0; at < text.length; at++) {
      const match = cues.longest(text, at);
      if (!match) continue;
      for (const cue of match.value) {
        if (at < (taken[cue.topic] ?? 0)) continue;
        taken[cue.topic] = at + cue.length;
        if (!cue.weight) continue;
        hit(cue, at, at + cue.length);
      }
    }
  };

  for (const place of ['headline', 'kicker', 'subhead', 'column'] as const)
    scan(input[place] ?? '', ({ topic, weight }) => {
      totals[topic] = (totals[topic] ?? 0) + weight * CUE_PLACES[place];
    });

  const note = (cue: Cue, place: keyof typeof CUE_PLACES, span: Evidence): void => {
    let known = seen.get(cue);
    if (!known) {
      seen.set(cue, (known = { count: 0, weight: 0, worth: 0, spans: [] }));
      if (cue.weight >= USUAL)
        usual[cue.topic] =
          (usual[cue.topic] ?? 0) + (cue.weight >= STRONG ? ENOUGH_USUAL : cue.topic === STRONG_ONLY ? 0 : 1);
      ofTopic[cue.topic]?.push(known);
    }
    known.count++;
    known.weight = Math.max(known.weight, cue.weight * CUE_PLACES[place]);
    if (known.spans.length < MOST_EVIDENCE) known.spans.push(span);
  };

  let length = 0;
  input.paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit') return;
    scan(text, (cue, start, end) => {
      const place = role === 'heading' ? 'heading' : length + start < LEAD_CHARS ? 'lead' : 'body';
      note(cue, place, { paragraph, start, end });
    });
    length += text.length;
  });

  for (const span of partnersIn(input.paragraphs, regions)) note(PARTNERSHIP, 'body', span);

  const scale = Math.sqrt(USUAL_LENGTH / Math.max(length, USUAL_LENGTH / 3));
  for (const known of seen.values()) known.worth = known.weight * (1 + Math.log(known.count));
  ofTopic.forEach((own, topic) => {
    let share = scale;
    for (const { worth } of own.sort((a, b) => b.worth - a.worth)) {
      totals[topic] = (totals[topic] ?? 0) + share * worth;
      share *= DECAY;
    }
  });

  const voice = countOf(input, UNION_VOICE) / Math.max(1, length / USUAL_LENGTH);
  if (voice >= UNION_STORY)
    for (const backdrop of BACKDROPS) {
      const topic = TOPICS.indexOf(backdrop);
      totals[topic] = (totals[topic] ?? 0) * BACKDROP_WORTH;
    }

  const ranked = totals
    .map((total, topic) => ({ total, topic }))
    .sort((a, b) => b.total - a.total || a.topic - b.topic);
  const first = ranked[0]?.total ?? 0;
  return ranked
    .slice(0, 3)
    .filter(({ total, topic }, rank) =>
      rank
        ? (usual[topic] ?? 0) >= ENOUGH_USUAL &&
          total >= LEAST_MORE &&
          total >= Math.min(first, SURE) * (SHARE[rank - 1] ?? 1)
        : total >= LEAST_FIRST,
    )
    .flatMap(({ total, topic }) => {
      const name = TOPICS[topic];
      const spans = (ofTopic[topic] ?? [])
        .flatMap(({ spans: own }) => own)
        .slice(0, MOST_EVIDENCE)
        .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
      return name ? [{ name, score: Math.round((100 * total) / (total + HALF)) / 100, evidence: spans }] : [];
    });
}
