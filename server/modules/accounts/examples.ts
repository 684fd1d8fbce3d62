/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { MARK, type World } from '#test/api/world.ts';
import { shopper } from '#test/factories/accounts.ts';
import { ADDRESS, expectOk } from '#test/factories/orders.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/me/addresses/{id}': { whose: 'person', make: keepAddress },
  },
  calls: {
    addMyAddress: async ({ shop }) => ({
      as: { token: (await shopper(shop)).token },
      body: (company) => ({ address: { ...ADDRESS, company } }),
    }),
    changeMyAddress: () => ({ body: () => ({ address: ADDRESS }) }),
  },
};

async function keepAddress({ shop, first }: World): Promise<string> {
  const body = { address: { ...ADDRESS, lastName: MARK } };
  const made = await expectOk(shop.api('POST', 'me/addresses', { token: first.token, body }));
  return made.body.id;
}
