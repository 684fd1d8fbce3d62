import type { Limit } from '#platform/limits.ts';

/** A signature cannot be guessed; these limits keep the work and the table of challenges small. */
export const PASSKEY_OPTIONS_PER_ADDRESS: Limit = {
  name: 'passkey-options',
  points: 120,
  seconds: 300,
  shared: true,
};
export const PASSKEYS_PER_ADDRESS: Limit = {
  name: 'passkeys',
  points: 60,
  seconds: 300,
  shared: true,
};
export const PASSKEYS_PER_ACCOUNT: Limit = {
  name: 'passkeys-account',
  points: 60,
  seconds: 300,
  shared: true,
};
