/** What facet values are called on screen. */
import { PROVINCES } from '../../corpus/provinces.ts';
import type { ArticleKind } from '../../corpus/article.ts';
import type { RegionCount } from '../../search/answer/answer.ts';
import type { FacetName } from '../../search/query/edit-query.ts';
import { NATIONAL, UNDATED } from '../../search/query/query.ts';
import { t } from '../../text/strings.ts';

const SHORT_NAMES = new Map(PROVINCES.map(({ code, short }) => [code, short]));

/** What people call a province; NATIONAL is called by its shortest name too. */
export function shortNameOf(code: string): string {
  return code === NATIONAL ? t.charts.matrix.national : t.names.place(SHORT_NAMES.get(code) ?? code);
}

/** What a column or a tile has room for. */
export function tileNameOf(code: string): string {
  return code === NATIONAL ? t.charts.matrix.nationalTile : t.names.tile(SHORT_NAMES.get(code) ?? code);
}

/** What a place of the tree of regions is called. */
export function placeNameOf({ value, name }: Pick<RegionCount, 'value' | 'name'>): string {
  if (value === NATIONAL) return t.facets.national;
  return value.endsWith('0000') ? t.names.place(name) : name;
}

const PROVINCE_NAMES = new Map(PROVINCES.map(({ code, name }) => [code, name]));

/** The name of a value. Cities and counties are looked up in the tree of the answer; an unknown code names itself. */
export function nameOf(facet: FacetName, value: string, regions: readonly RegionCount[]): string {
  if (facet === 'kinds') return t.kinds[value as ArticleKind];
  if (facet === 'years') return value === UNDATED ? t.facets.undated : t.summary.years(value, value);
  if (facet === 'topics') return t.names.topic(value);
  if (facet === 'regions') return regionName(value, regions);
  return value;
}

function regionName(code: string, regions: readonly RegionCount[]): string {
  if (code === NATIONAL) return t.facets.national;
  const province = PROVINCE_NAMES.get(code);
  return province === undefined ? (placeName(code, regions) ?? code) : t.names.place(province);
}

function placeName(code: string, regions: readonly RegionCount[]): string | null {
  for (const region of regions) {
    if (region.value === code) return region.name;
    const name = placeName(code, region.parts);
    if (name !== null) return name;
  }
  return null;
}
