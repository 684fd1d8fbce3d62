/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';

export const examples: Examples = {
  calls: {
    setShopPassword: () => ({ body: (word: string) => ({ password: `${word} of friends` }) }),
    // No job runs there, so the world of the sweep stays.
    emptyDemo: () => ({ body: () => ({ what: 'sales' }) }),
  },
};
