import { notFound, Refusal } from '#platform/errors.ts';

/** Says nothing of which check failed: that helps nobody but an attacker. */
export const passkeyRefused = (status: 401 | 403) =>
  new Refusal(
    status,
    'auth.passkey_refused',
    'This passkey could not be used here. Try again, or sign in another way.',
  );

export const passkeyNotAdded = () =>
  new Refusal(409, 'auth.passkey_not_added', 'The passkey could not be added. Please try again.');

export const tooManyPasskeys = () =>
  new Refusal(
    409,
    'auth.too_many_passkeys',
    'You have twenty passkeys. Remove one you no longer use first.',
  );

export const lastFactor = () =>
  new Refusal(
    409,
    'auth.last_factor',
    'Staff need a second factor here and this is your only one. Set up another one first.',
  );

export const unknownPasskey = () => notFound('This passkey');
