/** The dates of a list: every list is narrowed by when its entries were created, under the same two names. */
import { Type } from 'typebox';
import { At } from './schemas.ts';

type Names = { from: string; before: string };
type Created = { createdFrom?: string; createdBefore?: string };
export type CreatedRange = { createdFrom?: Date; createdBefore?: Date };

/** `former`: the names that this list used before, which are still taken. */
export function createdQuery(former: Names) {
  const alias = (now: string) =>
    Type.Optional({ ...At, deprecated: true, description: `Use \`${now}\` instead` });
  return {
    createdFrom: Type.Optional({ ...At, description: 'Created at this moment or later' }),
    createdBefore: Type.Optional({ ...At, description: 'Created before this moment' }),
    [former.from]: alias('createdFrom'),
    [former.before]: alias('createdBefore'),
  };
}

/** Where a caller gives both names, the present one counts. */
export function readCreated(query: Created, former: Names): CreatedRange {
  const given = query as Record<string, string | undefined>;
  return {
    createdFrom: dateOf(query.createdFrom ?? given[former.from]),
    createdBefore: dateOf(query.createdBefore ?? given[former.before]),
  };
}

const dateOf = (time: string | undefined) => (time === undefined ? undefined : new Date(time));
