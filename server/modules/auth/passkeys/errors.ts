import { notFound, refusal } from '#platform/errors.ts';

/** Says nothing of which check failed: that helps nobody but an attacker. */
export const passkeyRefused = (status: 401 | 403) => refusal(status, 'auth.passkey_refused');

export const passkeyNotAdded = () => refusal(409, 'auth.passkey_not_added');

export const tooManyPasskeys = (max: number) =>
  refusal(409, 'auth.too_many_passkeys', { params: { max } });

export const lastFactor = () => refusal(409, 'auth.last_factor');

export const unknownPasskey = () => notFound('passkey');
