/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { writtenMail } from '#test/factories/mails.ts';

export const examples: Examples = {
  parameters: {
    // Everybody's in a demo, and not there in a live shop.
    '/api/v1/demo/mailbox/{id}': { whose: 'anyone', make: ({ shop }) => writtenMail(shop.db) },
  },
};
