/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { MARK } from '#test/api/world.ts';
import { writtenMessage } from '#test/factories/contact.ts';

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/contact-messages/{id}': {
      whose: 'staff',
      make: ({ shop }) => writtenMessage(shop.db, MARK),
    },
  },
  calls: {
    writeToShop: () => ({
      body: (word) => ({ name: 'Ada', email: 'ada@example.test', message: `About ${word}` }),
    }),
    setContactMessageState: () => ({ body: () => ({ state: 'answered' }) }),
  },
};
