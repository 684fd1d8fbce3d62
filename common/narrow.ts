/** Looks at what came from outside or was thrown, instead of asserting what it is. */

/** Whether a text that came from outside is one of a list. */
export const isOneOf = <const T extends string>(list: readonly T[], text: unknown): text is T =>
  list.some((one) => one === text);

/** The names of a record that is written down in the code, and so has no others. */
export const keysOf = <T extends object>(record: T): (keyof T & string)[] =>
  Object.keys(record).filter((key): key is keyof T & string => key in record);

/** A member of anything at all; undefined where there is none. */
export const memberOf = (thing: unknown, name: string): unknown =>
  (typeof thing === 'object' && thing !== null) || typeof thing === 'function'
    ? Reflect.get(thing, name)
    : undefined;

/** The code of an error of Node, PostgreSQL or a library; empty where it has none. */
export const codeOf = (error: unknown): string => String(memberOf(error, 'code') ?? '');

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
