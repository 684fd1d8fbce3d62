/** What the API's description says of all operations alike, and what it may not leave open. */
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '#server/permissions.ts';
import {
  isChange,
  isForStaff,
  isWrite,
  mainPart,
  type Operation,
  readOperations,
  type Schema,
} from './operations.ts';
import { isPlainWrite, PLAIN_WRITES } from './plain-writes.ts';

/** What extensions of a browser say with a passkey: of many kinds, and none is looked at. */
const NEVER_READ = /\/response\/clientExtensionResults$/;
const operations = readOperations();
const staffs = operations.filter(isForStaff);
const idsOf = (some: Operation[]) => some.map(({ id }) => id);
const faultsOf = (find: (schema: Schema, at: string) => string[]) =>
  operations.flatMap(({ id, body }) => (body ? find(body, id) : []));

describe('the description of the API', () => {
  test('names every operation once and covers the shop', () => {
    const ids = idsOf(operations);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  test('gives every text and list in a request a limit', () => {
    expect(faultsOf(textsWithoutLimit)).toEqual([]);
  });

  test('lets no body carry a field that it does not name', () => {
    expect(faultsOf(openObjects).filter((place) => !NEVER_READ.test(place))).toEqual([]);
  });

  test('asks for exactly the permissions that can be granted', () => {
    const asked = new Set(staffs.map(({ permission }) => permission));
    expect([...PERMISSIONS.all].sort()).toEqual([...asked].sort());
  });
});

/** Nobody else has these open, or the last word is the right one. */
const LAST_WORD_COUNTS: Record<string, string> = {
  setCartCurrency: 'one shopper, and what is paid is compared with what was shown',
  setCartCountry: 'as above',
  setCartAddresses: 'a cart is one shopper’s; checkout names the cart’s version',
  keepCartDraft: 'what is typed later counts, as on paper',
  setCartItemQuantity: 'as above',
  setCartShippingOption: 'as above',
  renamePasskey: 'a label for its owner',
  renameMySavedView: 'as above',
};

test('every change that two people may make at once accepts a version', () => {
  const takesVersion = ({ parameters }: Operation) =>
    parameters.some(({ name }) => name.toLowerCase() === 'if-match');
  const without = operations.filter((one) => isChange(one) && !takesVersion(one));
  expect(idsOf(without).sort()).toEqual(Object.keys(LAST_WORD_COUNTS).sort());
});

describe('sensitive actions', () => {
  test('are the ones that give permissions or take them', () => {
    const isGrant = (one: Operation) => one.permission === 'staff:write' && isWrite(one);
    const isMoney = ({ permission }: Operation) => permission === 'refunds:write';
    const open = staffs.filter((one) => (isGrant(one) || isMoney(one)) && !one.confirmed);
    expect(idsOf(open)).toEqual([]);
  });

  test('are all writes of the admin but those listed as plain, with the reason', () => {
    const writes = staffs.filter(isWrite);
    const unproven = writes.filter((one) => !one.confirmed && !isPlainWrite(one.id));
    expect(idsOf(unproven)).toEqual([]);
    const listed = Object.values(PLAIN_WRITES).flat();
    expect(listed.filter((id) => !idsOf(writes).includes(id))).toEqual([]);
  });
});

/** Fields of free text or lists of them that may be as long as a caller likes. */
function textsWithoutLimit(schema: Schema, at: string): string[] {
  const part = mainPart(schema);
  if (part.type === 'array') return part.items ? textsWithoutLimit(part.items, `${at}/0`) : [];
  if (part.type === 'object') {
    return Object.entries(part.properties ?? {}).flatMap(([name, inner]) =>
      textsWithoutLimit(inner, `${at}/${name}`),
    );
  }
  const isBound = part.maxLength || part.enum || part.format || part.const || part.pattern;
  return part.type === 'string' && !isBound ? [at] : [];
}

/** A map of texts is no place for fields that are read by name, and is as large as it says. */
function isClosed({ additionalProperties: others, maxProperties }: Schema): boolean {
  if (others === false) return true;
  return typeof others === 'object' && others.type === 'string' && maxProperties !== undefined;
}

/** Places in a body where any field at all may stand. */
function openObjects(schema: Schema, at: string): string[] {
  const part = mainPart(schema);
  if (part.type === 'array') return part.items ? openObjects(part.items, `${at}/0`) : [];
  if (part.type !== 'object') return [];
  const inner = Object.entries(part.properties ?? {}).flatMap(([name, one]) =>
    openObjects(one, `${at}/${name}`),
  );
  return isClosed(part) ? inner : [at, ...inner];
}
