/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { nextNumber } from '#test/factories/accounts.ts';
import { newMedia, pictureForm } from '#test/factories/catalog.ts';

export const examples: Examples = {
  parameters: {
    '/media/{id}': { whose: 'anyone', make: ({ shop }) => newMedia(shop) },
  },
  calls: {
    addMedia: () => {
      const shades: Record<string, number> = { One: nextNumber(), Other: nextNumber() };
      return { form: (word) => pictureForm((shades[word] ?? 0) % 256) };
    },
  },
};
