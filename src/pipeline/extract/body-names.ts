import type { Evidence, Region } from '../../corpus/article.ts';
import type { BodyMention } from './bodies.ts';
import { placeNames, unitOf } from './gazetteer.ts';

/** A body with all that a story calls it, in order of mention. */
export interface Body {
  readonly key: string;
  readonly names: Map<string, number>;
  readonly kind: BodyMention['kind'];
  readonly level: BodyMention['level'];
  points: number;
  readonly spans: Evidence[];
}

/** One body under the fullest name that the story gives. */
export interface NamedBody {
  readonly name: string;
  readonly points: number;
  readonly spans: readonly Evidence[];
}

const NATIONAL = '中华全国总工会';

/** What a union of a place is known by whatever it is called (银川市总, 宁夏回族自治区银川市总工会), or null. */
export function unionKey(name: string): string | null {
  if (name === '全总' || name === '全国总工会' || name === NATIONAL) return NATIONAL;
  const place = /^(.+?)(?:总工会|总|工会)$/.exec(name)?.[1] ?? '';
  let codes: readonly string[] = [];
  for (let at = 0; at < place.length;) {
    const found = placeNames.longest(place, at, (one) => one.codes.length > 0 && !one.joint);
    if (!found) return null;
    const outer = codes;
    const nested = found.value.codes.filter((code) => outer.some((one) => within(code, one)));
    if (at > 0 && !nested.length) return null;
    codes = nested.length ? nested : found.value.codes;
    at = found.end;
  }
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

const within = (code: string, outer: string): boolean => code.startsWith(outer.replace(/(?:00)+$/, ''));

/** Whether every character of the short name stands in the long one in order: 中国海建…工会 for 中国海员建设…工会. */
function abbreviates(short: string, long: string): boolean {
  if (short.length >= long.length || short.slice(0, 3) !== long.slice(0, 3)) return false;
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length && long.endsWith(short.slice(-2));
}

/** The levels of places that a level's own union may belong to: 市 is a prefecture, a municipality or a county's city. */
function fits(level: number, name: string, code: string): boolean {
  const unit = unitOf(code);
  if (!unit) return false;
  if (unit.level === level) return true;
  const own = unit.county ?? unit.city ?? unit.province;
  return name.startsWith('市') && own.endsWith('市');
}

/** The body that a short form stands for: the union of that level which the story names, or the one of its region. */
function resolve(body: Body, bodies: readonly Body[], regions: readonly Region[]): string | null {
  const [name = ''] = body.names.keys();
  const { level } = body;
  if (level === null || !/总(?:工会)?$/.test(name)) return null;
  const own = bodies.filter(
    (one) => one.level === null && /^\d{6}$/.test(one.key) && fits(level, name, one.key),
  );
  const best = own.sort((a, b) => b.spans.length - a.spans.length)[0];
  if (best) return best.key;
  const places = regions.filter(({ primary }) => primary);
  const codes = (places.length ? places : regions).map(({ code, province, city, county }) =>
    level === 0
      ? { code: `${code.slice(0, 2)}0000`, place: province }
      : level === 1 && (city || /市$/.test(province))
        ? { code: `${code.slice(0, city ? 4 : 2).padEnd(6, '0')}`, place: city ?? province }
        : county
          ? { code, place: county }
          : null,
  );
  const only = codes.find((one) => one !== null);
  return only && codes.every((one) => one === null || one.code === only.code) ? `${only.place}总工会` : null;
}

/** The name to show: the longest of a union that has 总工会 in it, else the most used. */
function nameOf({ names, key }: Body): string {
  const all = [...names];
  if (key === NATIONAL) return all.find(([name]) => name === NATIONAL)?.[0] ?? NATIONAL;
  const full = all.map(([name]) => name).filter((name) => /总工会$/.test(name));
  if (full.length) return full.reduce((best, name) => (name.length > best.length ? name : best));
  const [name = ''] = all.reduce((best, one) => (one[1] > best[1] ? one : best));
  return /[省市县区州盟旗]总$/.test(name) ? `${name}工会` : name;
}

/** Brings the names of one body together: short forms, tails, abbreviations, and the union of a body that acts itself. */
export function mergeBodies(
  bodies: readonly Body[],
  aliases: ReadonlyMap<string, string>,
  regions: readonly Region[],
): NamedBody[] {
  const byKey = new Map(bodies.map((body) => [body.key, body]));
  const target = new Map<string, string>();
  const renamed = new Map<string, string>();
  const names = bodies.map((body) => ({ key: body.key, name: nameOf(body) }));
  for (const { key, name } of names) {
    const body = byKey.get(key);
    if (!body) continue;
    const alias = aliases.get(name);
    const base = /^(.{3,})工会$/.exec(name)?.[1];
    const owner =
      base && !/总$/.test(name.slice(0, -2)) ? names.find((one) => one.name.endsWith(base)) : undefined;
    const longer = names.find(
      (one) => one.key !== key && one.name.length > name.length && one.name.endsWith(name),
    );
    const spelled = names.find(
      (one) =>
        one.key !== key && /工会$|会$/.test(name) && unionKey(name) === null && abbreviates(name, one.name),
    );
    const resolved = resolve(body, bodies, regions);
    if (alias && alias !== key) target.set(key, alias);
    else if (resolved && byKey.has(resolved)) target.set(key, resolved);
    else if (resolved) renamed.set(key, resolved);
    else if (owner && owner.key !== key) target.set(key, owner.key);
    else if (longer) target.set(key, longer.key);
    else if (spelled) target.set(key, spelled.key);
  }
  const merged = new Map<string, { name: string; points: number; spans: Evidence[] }>();
  for (const { key, name } of names) {
    let end = key;
    for (let hops = 0; hops < 4 && target.has(end); hops++) end = target.get(end) ?? end;
    const body = byKey.get(key);
    if (!body) continue;
    const home = names.find((one) => one.key === end);
    const known = merged.get(end);
    if (!known)
      merged.set(end, {
        name: renamed.get(end) ?? home?.name ?? name,
        points: body.points,
        spans: [...body.spans],
      });
    else {
      known.points = Math.max(known.points, body.points) + 0.5;
      known.spans.push(...body.spans);
    }
  }
  const order = (a: Evidence, b: Evidence): number => a.paragraph - b.paragraph || a.start - b.start;
  return [...merged.values()].map((body) => ({ ...body, spans: body.spans.sort(order) }));
}
