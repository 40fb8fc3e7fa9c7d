/**
 * The outline map: provinces drawn from a GeoJSON file that the deployer supplies. No borders are shipped. Coordinates are
 * projected first and drawn as a plane, so that rings may run either way round.
 */
import { geoConicEqualAreaRaw, geoIdentity, geoPath } from 'd3-geo';
import { PROVINCES } from '../corpus/provinces.ts';
import type { Count } from '../search/answer/answer.ts';
import { stepScale, type Step } from './steps.ts';

type Ring = number[][];

/** The geometries of GeoJSON (RFC 7946) that provinces have. */
export type Shape =
  | { readonly type: 'Polygon'; coordinates: Ring[] }
  | { readonly type: 'MultiPolygon'; coordinates: Ring[][] };

/** A feature of the map, projected; `code` is null for what is no province (the line around the South China Sea islands). */
export interface OutlineFeature {
  readonly code: string | null;
  readonly shape: Shape;
}

export interface OutlineArea {
  readonly value: string;
  readonly name: string;
  readonly short: string;
  readonly count: number;
  readonly step: Step;
  /** SVG path, and where the name goes, in px. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export interface OutlineMap {
  readonly areas: readonly OutlineArea[];
  /** Paths of what is no province. */
  readonly others: readonly string[];
  readonly height: number;
}

const RADIANS = Math.PI / 180;
/** Standard parallels and central meridian that maps of China use. */
const PARALLELS = [25, 47] as const;
const MERIDIAN = 105;

const project = geoConicEqualAreaRaw(PARALLELS[0] * RADIANS, PARALLELS[1] * RADIANS);

/**
 * Reads a GeoJSON FeatureCollection of polygons. A feature's province is told by its `adcode`, `code`, `gb` or `id` (GB/T 2260,
 * two to nine digits) or its `name`. Throws where the file is something else or holds no province.
 */
export function readOutline(file: unknown): readonly OutlineFeature[] {
  if (!isCollection(file)) throw new Error('The map is no GeoJSON FeatureCollection.');
  const features = file.features.flatMap((feature): OutlineFeature[] => {
    const geometry = projected(feature.geometry);
    if (geometry === null) return [];
    const told = { ...feature.properties, id: feature.id };
    return [{ code: codeOf(told), shape: geometry }];
  });
  if (!features.some(({ code }) => code !== null)) throw new Error('The map names no province.');
  return features;
}

/** Fits the map into `width` px. */
export function layOutOutline(
  features: readonly OutlineFeature[],
  counts: readonly Count[],
  width: number,
): OutlineMap {
  const height = Math.round(width * 0.8);
  const plane = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [1, 1],
        [Math.max(2, width - 1), Math.max(2, height - 1)],
      ],
      {
        type: 'GeometryCollection',
        geometries: features.map(({ shape }) => shape),
      },
    );
  const path = geoPath(plane).digits(1);
  const byCode = new Map(counts.map(({ value, count }) => [value, count]));
  const step = stepScale(PROVINCES.map(({ code }) => byCode.get(code) ?? 0));
  const areas = PROVINCES.flatMap(({ code, name, short }): OutlineArea[] => {
    const own = features.filter((feature) => feature.code === code).map(({ shape }) => shape);
    if (own.length === 0) return [];
    const count = byCode.get(code) ?? 0;
    const whole = { type: 'GeometryCollection' as const, geometries: own };
    const [x, y] = path.centroid(whole);
    return [{ value: code, name, short, count, step: step(count), path: path(whole) ?? '', x, y }];
  });
  const others = features.filter(({ code }) => code === null).map(({ shape }) => path(shape) ?? '');
  return { areas, others, height };
}

interface Read {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry: Shape | { readonly type: string } | null;
}

function isCollection(file: unknown): file is { readonly features: readonly Read[] } {
  const { type, features } = (file ?? {}) as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features);
}

function codeOf(told: Readonly<Record<string, unknown>>): string | null {
  for (const key of ['adcode', 'code', 'gb', 'id']) {
    // National map services put 156, the country, before the code.
    const value = told[key];
    const written = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    const digits = written.replace(/^156(?=\d{6}$)/, '');
    if (!/^\d{2}(\d{4})?$/.test(digits)) continue;
    const code = `${digits.slice(0, 2)}0000`;
    if (PROVINCES.some((province) => province.code === code)) return code;
  }
  const name = typeof told['name'] === 'string' ? told['name'] : '';
  return PROVINCES.find(({ short }) => name.startsWith(short))?.code ?? null;
}

function projected(geometry: Read['geometry']): Shape | null {
  if (geometry === null || !('coordinates' in geometry)) return null;
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
  if (geometry.type !== 'MultiPolygon') return null;
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

function ring(positions: Ring): Ring {
  return positions.map(([longitude = 0, latitude = 0]) =>
    project((longitude - MERIDIAN) * RADIANS, latitude * RADIANS),
  );
}
