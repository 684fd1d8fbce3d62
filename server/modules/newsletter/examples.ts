/** Calls that succeed, for the sweep over all operations. */

import type { Examples } from '#test/api/examples.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { pendingSubscriber } from '#test/factories/newsletter.ts';
import { confirmationUrl, unsubscribeUrl } from './links.ts';

const tokenIn = (url: string) => new URL(url).searchParams.get('token') ?? '';

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/newsletter/subscribers/{id}': {
      whose: 'staff',
      make: async ({ shop }) => (await pendingSubscriber(shop.db)).id,
    },
  },
  calls: {
    askForNewsletter: () => ({
      body: () => ({ email: `reader${nextNumber()}@example.test`, source: 'footer' }),
    }),
    confirmNewsletter: async ({ shop }) => {
      const asked = await pendingSubscriber(shop.db);
      return { body: () => ({ token: tokenIn(confirmationUrl(shop.config, asked)) }) };
    },
    endNewsletter: async ({ shop }) => {
      const { id } = await pendingSubscriber(shop.db);
      return { body: () => ({ token: tokenIn(unsubscribeUrl(shop.config, id)) }) };
    },
  },
};
