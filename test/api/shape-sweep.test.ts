/** Sweeps over every operation of the API, as its description tells: whatever comes in, no operation answers a 500. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { owner, shopper } from '#test/factories/accounts.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { openShop } from '#test/harness/shop.ts';
import { addressOf, mainPart, type Operation, readOperations, sampleOf } from './operations.ts';
import { spoil, spoilParameter } from './wrong-shapes.ts';

const shop = await openShop();
const { token } = await owner(shop);
const { token: shoppersToken } = await shopper(shop);
const { body: cart } = await shop.api('POST', 'carts', { body: {} });

const operations = readOperations().map((operation): [string, Operation] => [
  operation.id,
  operation,
]);
const withBody = operations.filter(([, { body }]) => body);
const staffs = operations.filter(
  ([, { permission }]) => !['public', 'account'].includes(permission),
);
const accounts = operations.filter(([, { permission }]) => permission === 'account');

type Call = { address?: string; body?: unknown; token?: string };

/** Calls with everything that is right but for what is given, and sees that the answer is one of those documented. */
async function call(operation: Operation, given: Call): Promise<TestAnswer> {
  const body = 'body' in given ? given.body : operation.body && sampleOf(operation.body);
  const answer = await shop.api(operation.method, given.address ?? addressOf(operation), {
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...('token' in given ? { token: given.token } : { token }),
    ...(operation.takesCart && { cart: cart.token }),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'idempotency-key': crypto.randomUUID(),
    },
  });
  const documented = [...operation.statuses.filter((status) => status < 500), 413, 414, 415, 503];
  expect(
    documented,
    `${operation.id} answered ${answer.status}: ${answer.text.slice(0, 300)}`,
  ).toContain(answer.status);
  return answer;
}

describe('the description of the API', () => {
  test('names every operation once, with a tag, and covers the shop', () => {
    const ids = operations.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  test('gives every text and list in a request a limit', () => {
    const limitless = withBody.flatMap(([id, { body }]) =>
      textsWithoutLimit(body!).map((name) => id + name),
    );
    expect(limitless).toEqual([]);
  });
});

/** Nobody else has these open, or the last word is the right one. */
const LAST_WORD_COUNTS: Record<string, string> = {
  setCartCurrency: 'one shopper, and what is paid is compared with what was shown',
  setCartAddresses: 'a cart is one shopper’s; checkout names the cart’s version',
  keepCartDraft: 'what is typed later counts, as on paper',
  setCartItemQuantity: 'as above',
  setCartShippingOption: 'as above',
  renamePasskey: 'a label for its owner',
};

test('every change that two people may make at once accepts a version', () => {
  const takesVersion = ({ parameters }: Operation) =>
    parameters.some(({ name }) => name.toLowerCase() === 'if-match');
  const without = operations
    .filter(([, { method }]) => method === 'PATCH' || method === 'PUT')
    .filter(([, operation]) => !takesVersion(operation))
    .map(([id]) => id);
  expect(without.sort()).toEqual(Object.keys(LAST_WORD_COUNTS).sort());
});

describe('a wrong shape is refused with 400 and its path', () => {
  test.each(withBody)('in the body of %s', async (_id, operation) => {
    const body = sampleOf(operation.body!);
    for (const wrong of spoil(operation.body!, body)) {
      const answer = await call(operation, { body: wrong.body });
      expect(answer.status, `${wrong.name}: ${answer.text.slice(0, 300)}`).toBe(400);
      const paths = (answer.body.errors as { path: string }[]).map(({ path }) => path);
      expect(
        paths.some((path) => path.startsWith(wrong.pointer)),
        `${wrong.name}: ${paths}`,
      ).toBe(true);
    }
    for (const broken of ['{', '[]', '""', 'null', '']) {
      const answer = await shop.api(operation.method, addressOf(operation), {
        body: broken,
        token,
        cart: operation.takesCart ? cart.token : undefined,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status, `${broken}: ${answer.text.slice(0, 300)}`).toBe(400);
    }
  });

  test.each(operations)('in the query of %s', async (_id, operation) => {
    for (const { in: place, name, schema } of operation.parameters) {
      if (place === 'header') continue;
      for (const wrong of spoilParameter(schema)) {
        const answer = await call(operation, {
          address: addressOf(operation, { [name]: wrong.value }),
        });
        const refusals = place === 'path' ? [400, 404, 414] : [400];
        expect(refusals, `${name} ${wrong.name}: ${answer.text.slice(0, 300)}`).toContain(
          answer.status,
        );
      }
    }
  });
});

/** Removing what is gone already answers the cart: two tabs may both do so. */
const REPEATABLE = new Set(['removeCartItem']);

describe('what does not exist answers 404', () => {
  const named = operations.filter(
    ([id, { path, method }]) =>
      path.includes('{') && ['GET', 'DELETE'].includes(method) && !REPEATABLE.has(id),
  );
  test.each(named)('%s', async (_id, operation) => {
    expect((await call(operation, {})).status).toBe(404);
  });
});

describe('permissions', () => {
  test.each(staffs)('%s is for staff', async (_id, operation) => {
    expect((await call(operation, { token: undefined })).status).toBe(401);
    expect((await call(operation, { token: 'no.such.token' })).status).toBe(401);
    expect((await call(operation, { token: shoppersToken })).status).toBe(403);
  });

  test.each(accounts)('%s is for people who are signed in', async (_id, operation) => {
    expect((await call(operation, { token: undefined })).status).toBe(401);
  });
});

describe('no input causes a server error', () => {
  test.each(withBody)('in %s', async (_id, operation) => {
    const names = Object.keys(mainPart(operation.body!).properties ?? {});
    const field = fc.constantFrom('surprise', ...names);
    const body = fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(body, async (anything) => {
        await call(operation, { body: anything });
      }),
      { numRuns: 25 },
    );
  });
});

/** Fields of free text or lists of them that may be as long as a caller likes. */
function textsWithoutLimit(schema: Parameters<typeof sampleOf>[0], at = ''): string[] {
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
