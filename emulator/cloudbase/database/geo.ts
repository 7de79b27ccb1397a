import { booleanIntersects } from '@turf/boolean-intersects';
import { booleanWithin } from '@turf/boolean-within';
import { requestFailed } from '../vendorError';
import { valuesAt } from './paths';
import { isPlain, type Doc, type Query } from './values';

type Position = readonly [longitude: number, latitude: number];
/** A geometry that has coordinates, as documents have them. */
type Shape = { readonly type: string; readonly coordinates: unknown };
type Geometry = Parameters<typeof booleanIntersects>[0];
type Test = (doc: unknown) => boolean;

/** The radius of the earth as MongoDB has it, in metres. */
const EARTH_M = 6_378_100;
const NEAR = ['$nearSphere', '$near', '$geoNear'];
const SHAPES = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon']);

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && value.every(isNumber);

/** GeoJSON, or the older pair of numbers; undefined for anything else. */
function shapeOf(value: unknown): Shape | undefined {
  if (isPosition(value)) return { type: 'Point', coordinates: value };
  const isShape = isPlain(value) && SHAPES.has(String(value['type'])) && Array.isArray(value['coordinates']);
  return isShape ? (value as unknown as Shape) : undefined;
}

function wanted(value: unknown): Shape {
  const shape = shapeOf(value);
  if (!shape) throw requestFailed('[FailedOperation] unknown GeoJSON type in a geo query');
  return shape;
}

const positionsOf = (coordinates: unknown): Position[] =>
  isPosition(coordinates) ? [coordinates] : (coordinates as unknown[]).flatMap(positionsOf);

const touches = (a: Shape, b: Shape): boolean => booleanIntersects(a as Geometry, b as Geometry);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The way between two places over the sphere, in radians. */
function arc([x, y]: Position, [u, v]: Position): number {
  const across = Math.sin(radians(v - y) / 2) ** 2;
  const along = Math.cos(radians(y)) * Math.cos(radians(v)) * Math.sin(radians(u - x) / 2) ** 2;
  return 2 * Math.asin(Math.sqrt(across + along));
}

const shapesAt = (doc: unknown, path: string): Shape[] =>
  valuesAt(doc, path).flatMap((value) => {
    const own = shapeOf(value);
    if (own) return [own];
    return Array.isArray(value) ? value.flatMap((item) => shapeOf(item) ?? []) : [];
  });

/** Metres from `centre` to what a document has at `path`; undefined where it has no place there. */
function distanceAt(doc: unknown, path: string, centre: Position): number | undefined {
  const ways = shapesAt(doc, path).flatMap((shape) =>
    positionsOf(shape.coordinates).map((it) => arc(it, centre) * EARTH_M),
  );
  return ways.length > 0 ? Math.min(...ways) : undefined;
}

type Near = { readonly path: string; readonly centre: Position; readonly min: number; readonly max: number };

function nearOf(path: string, condition: unknown): Near {
  const { $geometry, $maxDistance, $minDistance } = condition as Record<string, unknown>;
  const shape = wanted($geometry ?? condition) as { type: string; coordinates: Position };
  if (shape.type !== 'Point') throw requestFailed('[FailedOperation] $near requires a point');
  return {
    path,
    centre: shape.coordinates,
    min: isNumber($minDistance) ? $minDistance : 0,
    max: isNumber($maxDistance) ? $maxDistance : Infinity,
  };
}

function isNear(doc: unknown, { path, centre, min, max }: Near): boolean {
  const way = distanceAt(doc, path, centre);
  return way !== undefined && way >= min && way <= max;
}

function within(path: string, condition: unknown): Test {
  const { $geometry, $centerSphere } = condition as Record<string, unknown>;
  if (Array.isArray($centerSphere)) {
    const [centre, radius] = $centerSphere as [Position, number];
    return (doc) =>
      shapesAt(doc, path).some((shape) =>
        positionsOf(shape.coordinates).every((it) => arc(it, centre) <= radius),
      );
  }
  const areas = partsOf(wanted($geometry));
  return (doc) =>
    shapesAt(doc, path).some((shape) =>
      partsOf(shape).every((part) => areas.some((area) => liesIn(part, area))),
    );
}

/** A point on the edge is within for MongoDB, and only intersects for the library. */
const liesIn = (part: Shape, area: Shape): boolean =>
  part.type === 'Point' ? touches(part, area) : booleanWithin(part as Geometry, area as Geometry);

function intersects(path: string, condition: unknown): Test {
  const areas = partsOf(wanted((condition as Query)['$geometry']));
  return (doc) =>
    shapesAt(doc, path).some((shape) =>
      partsOf(shape).some((part) => areas.some((area) => touches(part, area))),
    );
}

/** A shape of several parts as its parts: the library does not take every pair of those. */
function partsOf({ type, coordinates }: Shape): Shape[] {
  if (!type.startsWith('Multi')) return [{ type, coordinates }];
  return (coordinates as unknown[]).map((part) => ({ type: type.slice('Multi'.length), coordinates: part }));
}

/** The geo operators of a query, as the query engine takes them. */
export const geoOperators = {
  ...Object.fromEntries(
    NEAR.map((name) => [
      name,
      (path: string, condition: unknown): Test => {
        const near = nearOf(path, condition);
        return (doc) => isNear(doc, near);
      },
    ]),
  ),
  $geoWithin: within,
  $geoIntersects: intersects,
};

/** The `$near` of a query, which also orders its answer. */
function nearIn(query: Query): Near | undefined {
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value))
      for (const part of value as Query[]) {
        const inner = nearIn(part);
        if (inner) return inner;
      }
    if (key.startsWith('$') || !isPlain(value)) continue;
    const name = NEAR.find((it) => it in value);
    if (name) return nearOf(key, value[name]);
  }
  return undefined;
}

/** Puts the nearest first where the query asks for what is near; undefined where it does not. */
export function byDistance(query: Query): ((docs: Doc[]) => Doc[]) | undefined {
  const near = nearIn(query);
  if (!near) return undefined;
  const { path, centre } = near;
  const way = (doc: Doc) => distanceAt(doc, path, centre) ?? Infinity;
  return (docs) =>
    docs
      .map((doc) => ({ doc, way: way(doc) }))
      .sort((a, b) => a.way - b.way)
      .map(({ doc }) => doc);
}

/** The `$geoNear` stage: documents with their distance, the nearest first. */
export function geoNearStage(docs: Doc[], stage: Query, passes: (query: Query) => Test): Doc[] {
  const near = wanted(stage['near']) as { type: string; coordinates: Position };
  const [path, field] = [String(stage['key'] ?? 'location'), String(stage['distanceField'])];
  const max = isNumber(stage['maxDistance']) ? stage['maxDistance'] : Infinity;
  const min = isNumber(stage['minDistance']) ? stage['minDistance'] : 0;
  const factor = isNumber(stage['distanceMultiplier']) ? stage['distanceMultiplier'] : 1;
  const test = passes(isPlain(stage['query']) ? stage['query'] : {});
  const found = docs.flatMap((doc) => {
    const way = distanceAt(doc, path, near.coordinates);
    return way !== undefined && way >= min && way <= max && test(doc) ? [{ doc, way }] : [];
  });
  found.sort((a, b) => a.way - b.way);
  const limit = isNumber(stage['limit']) ? stage['limit'] : Infinity;
  return found.slice(0, limit).map(({ doc, way }) => ({
    ...doc,
    [field]: way * factor,
    ...(typeof stage['includeLocs'] === 'string' && { [stage['includeLocs']]: valuesAt(doc, path)[0] }),
  }));
}
