/** The sentence that sums a query up: 福建省 · 新就业形态劳动者：4 篇，2021—2026. */
import type { Answer, RegionCount } from '../../search/answer/answer.ts';
import { FACETS, type FacetName } from '../../search/query/edit-query.ts';
import { parseTerms } from '../../search/query/parse-query.ts';
import { liesIn } from '../../search/shelf/places.ts';
import { NATIONAL, UNDATED, type Query } from '../../search/query/query.ts';
import { t } from '../../text/strings.ts';
import { clip } from '../parts/clip.ts';
import { nameOf, placeNameOf } from '../parts/names.ts';
import { typedFields } from './typed.ts';

/** One condition of the query by filter, as a pill shows it. */
export interface Condition {
  readonly facet: FacetName;
  readonly value: string;
  readonly name: string;
  readonly included: boolean;
}

/** Every filter value of the query: facet by facet, what is asked for before what is ruled out. */
export function conditions(query: Query, regions: readonly RegionCount[]): readonly Condition[] {
  return FACETS.flatMap((facet) => {
    const condition = (value: string, included: boolean): Condition => ({
      facet,
      value,
      name: nameOf(facet, value, regions),
      included,
    });
    const { include, exclude } = query[facet];
    return [
      ...include.map((value) => condition(value, true)),
      ...exclude.map((value) => condition(value, false)),
    ];
  });
}

/** What is asked for, without counts; null for everything. Places come first, as in speech. */
export function describe(query: Query, regions: readonly RegionCount[]): string | null {
  const { include, exclude } = parseTerms(query.text);
  const words = include.map(({ shown }) => shown).join(' ');
  const filters = conditions(query, regions);
  const asked = filters.filter(({ included }) => included);
  const parts = [
    ...(words === '' ? [] : [t.summary.quoted(clip(words))]),
    ...asked.filter(({ facet }) => facet === 'regions').map(({ name }) => name),
    ...asked.filter(({ facet }) => facet !== 'regions').map(({ name }) => name),
    ...typedFields(query.text)
      .filter(({ included }) => included)
      .map(({ field, value }) => t.summary.field(field, value)),
    ...typedFields(query.text)
      .filter(({ included }) => !included)
      .map(({ field, value }) => t.summary.without(t.summary.field(field, value))),
    ...exclude.map(({ shown }) => t.summary.without(t.summary.quoted(clip(shown)))),
    ...filters.filter(({ included }) => !included).map(({ name }) => t.summary.without(name)),
  ];
  return parts.length === 0 ? null : parts.join(t.summary.joint);
}

/** Whose articles a chart counts, for its title: 福建省 · 住房保障 4 篇; all of them without a query. */
export function subject(query: Query, { facets, ids }: Answer, count = ids.length): string {
  return t.charts.subject(describe(query, facets.regions) ?? t.summary.everything, count);
}

/** How far what was found reaches: years, provinces, undated articles; each where there is something to say. */
export function extent(query: Query, { ids, facets }: Answer): readonly string[] {
  if (ids.length === 0) return [];
  const asked = query.years.include;
  const years = facets.years.filter(
    ({ value, count }) =>
      count > 0 && !query.years.exclude.includes(value) && (asked.length === 0 || asked.includes(value)),
  );
  const dated = years.filter(({ value }) => value !== UNDATED);
  const from = dated[0]?.value;
  const to = dated[dated.length - 1]?.value;
  const undated = years.find(({ value }) => value === UNDATED)?.count ?? 0;
  const provinces = facets.regions.filter(({ value, count }) => value !== NATIONAL && count > 0);
  // A province that the query asks for, or holds what it asks for, need not be named again.
  const news = provinces.filter(({ value }) => !query.regions.include.some((code) => liesIn(code, value)));
  return [
    ...(from !== undefined && to !== undefined ? [t.summary.years(from, to)] : []),
    ...(provinces.length > 1 ? [t.summary.provinces(provinces.length)] : []),
    ...(provinces.length === 1 ? news.map((place) => t.summary.province(placeNameOf(place))) : []),
    ...(undated > 0 && dated.length > 0 ? [t.summary.undated(undated)] : []),
  ];
}
