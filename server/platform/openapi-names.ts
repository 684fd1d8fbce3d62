/**
 * Names for the shapes of the API's description. A shape is described once, under its `title`, and referred to from
 * everywhere else; one without a title is named by where it stands (`Order` and `addresses`: `OrderAddresses`), so that
 * clients made from the description hold one type for each idea and none for each place.
 */
import { isDeepStrictEqual } from 'node:util';

type Json = Record<string, unknown>;

export const pascal = (text: string) =>
  text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/** Puts every shape of a schema among `schemas` and answers what stands in its place. `place` names it without a title. */
export function nameShapes(node: unknown, schemas: Json, place: string): unknown {
  if (Array.isArray(node)) return node.map((inner) => nameShapes(inner, schemas, place));
  if (!node || typeof node !== 'object') return node;
  const { title, ...shape } = node as Json & { title?: unknown };
  const isObject = typeof shape.properties === 'object';
  const name = typeof title === 'string' ? title : isObject ? place : undefined;
  const inside = name ?? place;
  const named = Object.fromEntries(
    Object.entries(shape).map(([key, inner]) => [
      key,
      key === 'properties'
        ? nameProperties(inner as Json, schemas, inside)
        : VALUES.has(key)
          ? inner
          : nameShapes(inner, schemas, inside),
    ]),
  );
  return name === undefined ? named : refer(name, named, schemas);
}

/** What these hold is data, whatever it looks like. */
const VALUES = new Set(['enum', 'const', 'default', 'examples', 'required']);

const nameProperties = (properties: Json, schemas: Json, parent: string): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const isList = (schema as Json).type === 'array';
      const place = parent + pascal(isList ? singular(key) : key);
      return [key, nameShapes(schema, schemas, place)];
    }),
  );

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/(ss)es$|s$/, '$1');

function refer(name: string, shape: Json, schemas: Json): Json {
  if (schemas[name] && !isDeepStrictEqual(schemas[name], shape)) {
    throw new Error(`Two different shapes have the title ${name}: give one of them another.`);
  }
  schemas[name] = shape;
  return { $ref: `#/components/schemas/${name}` };
}
