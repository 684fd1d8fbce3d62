import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY0123456789';

/** As PayPal's ids look: `5O190127TN364715T`. */
export const randomId = (length = 17) =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
