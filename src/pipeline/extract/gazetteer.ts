import { areaList } from '@vant/area-data';
import { PROVINCES } from '../../corpus/provinces.ts';
import { CORPS, FOLK_NAMES, MACRO_NAMES, PAIRED_NAMES, PEOPLES } from '../lexicon/place-names.ts';
import { NO_PLACE, SHY_CITIES, TIED_CITIES, TIED_COUNTIES, TIED_FULL } from '../lexicon/place-traps.ts';
import { PLACE_VARIANTS } from '../lexicon/place-variants.ts';
import { Trie } from './trie.ts';

/** A province, prefecture or county with its official names; `level` 0, 1 or 2. */
export interface Unit {
  readonly code: string;
  readonly level: 0 | 1 | 2;
  readonly province: string;
  readonly city: string | null;
  readonly county: string | null;
}

/**
 * How far a name may be trusted: `sure` anywhere; `shy` where its province stands in the story; `bare` (a county's short
 * name) where its city does; `tied` right after its parent only.
 */
export type Grade = 'sure' | 'shy' | 'bare' | 'tied';

export interface PlaceName {
  /** Alternatives, or with `joint` all of them; none for a word that only looks like a place. */
  readonly codes: readonly string[];
  readonly grade: Grade;
  readonly full: boolean;
  readonly joint?: 'pair' | 'macro';
}

const NOTHING: PlaceName = { codes: [], grade: 'sure', full: true };
const RANK: Readonly<Record<Grade, number>> = { sure: 0, shy: 1, bare: 2, tied: 3 };
const peoples = [...PEOPLES].sort((a, b) => b.length - a.length);

/** 松桃苗族自治县 → 松桃, 银川市 → 银川; what is left may be empty. */
export function stemOf(name: string): string {
  if (!name.endsWith('自治', name.length - 1))
    return name.replace(/(?:特别行政区|地区|林区|新区|[省市区县旗盟])$/, '');
  let stem = name.slice(0, -3);
  for (let people: string | undefined = ''; people !== undefined;) {
    people = peoples.find((p) => stem.length > p.length && stem.endsWith(p));
    if (people) stem = stem.slice(0, -people.length);
  }
  return stem;
}

const units = new Map<string, Unit>();
const names = new Trie<PlaceName>(PLACE_VARIANTS);

/** The unit of a code of the gazetteer, or undefined. */
export const unitOf = (code: string): Unit | undefined => units.get(code);

/** Every name a story may call a place by, false friends included. */
export const placeNames: Trie<PlaceName> = names;

/** Whether the place of one code lies in that of another (522601 in 522600 and in 520000); no place lies in itself. */
export const isWithin = (code: string, parent: string): boolean =>
  code !== parent &&
  (parent.endsWith('0000')
    ? code.slice(0, 2) === parent.slice(0, 2)
    : parent.endsWith('00') && code.slice(0, 4) === parent.slice(0, 4));

function add(name: string, code: string, grade: Grade, full: boolean): void {
  if (name.length < 2) return;
  const known = names.get(name);
  if (!known || RANK[known.grade] > RANK[grade]) names.set(name, { codes: [code], grade, full });
  else if (known.grade === grade && known.full === full && !known.codes.includes(code))
    names.set(name, { ...known, codes: [...known.codes, code] });
}

for (const { code, name, short } of PROVINCES) {
  units.set(code, { code, level: 0, province: name, city: null, county: null });
  add(name, code, 'sure', true);
  add(short, code, 'sure', false);
}

const provinceOf = (code: string): string => units.get(`${code.slice(0, 2)}0000`)?.province ?? '';
/** 省直辖县 and the like are brackets of the list, not places; the municipalities' own entry repeats the province. */
const isCity = (code: string, name: string): boolean =>
  !/^(?:11|12|31|50|8[12])/.test(code) && !/^(?:县|省直辖县|自治区直辖县级行政区划)$/.test(name);

for (const [code, name] of Object.entries(areaList.city_list)) {
  if (!isCity(code, name)) continue;
  units.set(code, { code, level: 1, province: provinceOf(code), city: name, county: null });
  const stem = stemOf(name);
  const grade: Grade = TIED_CITIES.has(stem) ? 'tied' : SHY_CITIES.has(stem) ? 'shy' : 'sure';
  add(name, code, 'sure', true);
  if (/州$/.test(name) && name !== `${stem}州`) add(`${stem}州`, code, 'sure', true);
  if (/市$/.test(name)) add(`${stem}地区`, code, 'shy', true);
  add(stem, code, grade, false);
}

/** Development zones (codes from xx70 on, where they are no 市), towns, and the islands' districts are left out. */
const isCounty = (code: string, name: string): boolean =>
  code < '700000' && (Number(code.slice(4)) < 70 ? /[县区市旗]$/ : /市$/).test(name);

/** 大理 is first of all the prefecture, 朝阳 the city: a county of the same short name does not make it surer. */
const isCityStem = (stem: string): boolean =>
  names.get(stem)?.codes.some((code) => code.endsWith('00')) ?? false;

for (const [code, name] of Object.entries(areaList.county_list)) {
  if (!isCounty(code, name)) continue;
  const city = units.get(`${code.slice(0, 4)}00`)?.city ?? null;
  units.set(code, { code, level: 2, province: provinceOf(code), city, county: name });
  const stem = stemOf(name);
  const tied = TIED_COUNTIES.has(stem);
  add(name, code, TIED_FULL.has(name) || name.length === 2 ? 'tied' : 'sure', true);
  if (/自治县$/.test(name)) add(`${stem}县`, code, 'sure', true);
  if (!isCityStem(stem)) add(stem, code, tied ? 'tied' : /市$/.test(name) ? 'sure' : 'bare', false);
  if (!tied && stem.length > 1) for (const old of '县市') add(stem + old, code, 'bare', true);
}

for (const [name, code] of Object.entries(FOLK_NAMES))
  names.set(name, { codes: [code], grade: 'sure', full: false });
for (const [name, codes] of Object.entries(PAIRED_NAMES))
  names.set(name, { codes, grade: 'sure', full: false, joint: 'pair' });
for (const [name, codes] of Object.entries(MACRO_NAMES))
  names.set(name, { codes, grade: 'sure', full: false, joint: 'macro' });
names.set(CORPS.name, { codes: [CORPS.code], grade: 'shy', full: false });
for (const word of NO_PLACE) if (!names.get(word)?.full) names.set(word, NOTHING);
