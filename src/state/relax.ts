/** Ways out of a query that finds nothing: the same query without one of its conditions, or one condition alone. */
import {
  EMPTY_QUERY,
  FACETS,
  includeValue,
  removeValue,
  type FacetName,
} from '../search/query/edit-query.ts';
import { parseTerms, type Term } from '../search/query/parse-query.ts';
import type { Query } from '../search/query/query.ts';

/** What the change is about: a word, or a value of a facet. */
export type Condition =
  { readonly kind: 'term'; readonly term: string } | { readonly kind: FacetName; readonly value: string };

/** A query that asks for less, and the condition that it drops or keeps. */
export interface Relaxation {
  readonly way: 'drop' | 'keep';
  readonly condition: Condition;
  readonly query: Query;
}

/** Every condition of a query, terms first, each with the query that lacks it. */
export function withoutOne(query: Query): readonly Relaxation[] {
  const words = wordsOf(query);
  return [
    ...words.map((word): Relaxation => {
      const rest = words.filter((other) => other !== word).map(({ written }) => written);
      return {
        way: 'drop',
        condition: { kind: 'term', term: word.shown },
        query: { ...query, text: rest.join(' ') },
      };
    }),
    ...valuesOf(query).map(({ facet, value }): Relaxation => ({
      way: 'drop',
      condition: { kind: facet, value },
      query: removeValue(query, facet, value),
    })),
  ];
}

/** Every condition that a query asks for, each with the query that asks for nothing else. What is ruled out is left out. */
export function oneAlone(query: Query): readonly Relaxation[] {
  const empty: Query = { ...EMPTY_QUERY, sort: query.sort };
  return [
    ...wordsOf(query)
      .filter(({ ruledOut }) => !ruledOut)
      .map(({ shown, written }): Relaxation => ({
        way: 'keep',
        condition: { kind: 'term', term: shown },
        query: { ...empty, text: written },
      })),
    ...valuesOf(query)
      .filter(({ ruledOut }) => !ruledOut)
      .map(({ facet, value }): Relaxation => ({
        way: 'keep',
        condition: { kind: facet, value },
        query: includeValue(empty, facet, value),
      })),
  ];
}

interface Word {
  readonly shown: string;
  readonly written: string;
  readonly ruledOut: boolean;
}

function wordsOf(query: Query): readonly Word[] {
  const { include, exclude } = parseTerms(query.text);
  return [
    ...include.map((term) => ({ shown: term.shown, written: written(term), ruledOut: false })),
    ...exclude.map((term) => ({ shown: `-${term.shown}`, written: `-${written(term)}`, ruledOut: true })),
  ];
}

function valuesOf(query: Query): readonly { facet: FacetName; value: string; ruledOut: boolean }[] {
  return FACETS.flatMap((facet) => [
    ...query[facet].include.map((value) => ({ facet, value, ruledOut: false })),
    ...query[facet].exclude.map((value) => ({ facet, value, ruledOut: true })),
  ]);
}

// Quotes keep white space and a leading minus from meaning something.
function written({ shown }: Term): string {
  return /\s|^-/.test(shown) ? `"${shown}"` : shown;
}
