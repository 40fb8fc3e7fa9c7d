import type { Evidence, NamedFact } from '../../corpus/article.ts';
import type { ExtractInput } from './input.ts';
import type { Term } from './making.ts';
import { quotedTerm } from './quoted.ts';
import { quotesIn } from './quotes.ts';
import { formulasIn, pairsIn, titledIn } from './titled.ts';

const MOST_TERMS = 300;
const MOST_EVIDENCE = 24;
/** Points from which a term names a programme. */
const ENOUGH = 2.5;
const AGAIN = 0.5;
const MOST_AGAIN = 2;
const IN_HEADLINE = 1.5;
const IN_HEADING = 1;

interface Seen {
  name: string;
  points: number;
  spans: Evidence[];
}

/**
 * Named models, programmes and formulas of a story in order of mention: what it puts in quotation marks and treats as a
 * thing (打造, …模式), parallel and + formulas, events and services with a name of their own, programmes that every reader
 * of union news knows. Speech, irony and figures of speech in quotation marks are none.
 */
export function extractMechanisms({ headline, kicker, subhead, paragraphs }: ExtractInput): NamedFact[] {
  const seen = new Map<string, Seen>();
  let left = MOST_TERMS;
  paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit') return;
    const more = role === 'heading' ? IN_HEADING : 0;
    const take = (term: Term | null): void => {
      if (!term || left-- <= 0) return;
      const points = term.points + more;
      const span = { paragraph, start: term.start, end: term.end };
      const key = text.slice(term.start, term.end).replace(/[“”‘’]/g, '');
      const known = seen.get(key);
      if (known) {
        known.points = Math.max(known.points, points) + (known.spans.length <= MOST_AGAIN ? AGAIN : 0);
        if (known.spans.length < MOST_EVIDENCE) known.spans.push(span);
      } else seen.set(key, { name: text.slice(term.start, term.end), points, spans: [span] });
    };
    for (const quote of quotesIn(text)) take(quotedTerm(text, quote));
    for (const term of formulasIn(text)) take(term);
    for (const term of pairsIn(text)) take(term);
    for (const term of titledIn(text)) take(term);
  });
  const heads = [headline, kicker, subhead].join(' ');
  const kept = [...seen].filter(
    ([key, { points }]) => points + (heads.includes(key) ? IN_HEADLINE : 0) >= ENOUGH,
  );
  const order = (a: Evidence | undefined, b: Evidence | undefined): number =>
    (a?.paragraph ?? 0) - (b?.paragraph ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
  return kept
    .filter(([key]) => !kept.some(([other]) => other !== key && other.includes(key)))
    .map(([, { name, spans }]) => ({ name, evidence: [...spans].sort(order) }))
    .sort((a, b) => order(a.evidence[0], b.evidence[0]));
}
