/** Calls that succeed, for the sweep over all operations. */
import type { Examples } from '#test/api/examples.ts';
import { newMedia } from '#test/factories/catalog.ts';

export const examples: Examples = {
  calls: {
    setBrandingSettings: async ({ shop }) => {
      const icon = await newMedia(shop);
      return { body: (word: string) => ({ icon, logoSvg: `${SVG}<title>${word}</title></svg>` }) };
    },
  },
};
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">';
