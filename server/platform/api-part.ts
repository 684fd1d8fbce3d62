/**
 * What a module adds to the API besides its routes. Platform describes and honours it without knowing what it means;
 * `server/api-parts.ts` gathers the parts.
 */
import type { TSchema } from 'typebox';

/** A header that opens one thing without signing in, such as a guest's cart. An unknown token is answered 404. */
export type TokenHeader = {
  /** As people write it; it is compared in small letters. */
  name: string;
  /** What the description calls it among the ways of authenticating. */
  scheme: string;
  description: string;
};

export type ApiPart = {
  /** The areas of the description, each with what it covers. */
  tags?: Record<string, string>;
  tokenHeaders?: TokenHeader[];
  /** Members of a problem beside those of RFC 9457: a refusal brings their values in `members`. */
  problemMembers?: Record<string, TSchema>;
};

/** All areas, tokens and members; two modules may speak of the same area, but not describe it twice. */
export function joinParts(parts: ApiPart[]): Required<ApiPart> {
  const tags = parts.flatMap((part) => Object.entries(part.tags ?? {}));
  const twice = tags.find(([name], i) => tags.findIndex(([other]) => other === name) !== i);
  if (twice) throw new Error(`two modules describe the tag ${twice[0]}`);
  return {
    tags: Object.fromEntries(tags),
    tokenHeaders: parts.flatMap((part) => part.tokenHeaders ?? []),
    problemMembers: Object.assign({}, ...parts.map((part) => part.problemMembers)),
  };
}
