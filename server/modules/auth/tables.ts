/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'accounts',
  'authenticators',
  'identities',
  'one_time_links',
  'passkey_challenges',
  'passkeys',
  'proven_emails',
  'recovery_codes',
  'refresh_tokens',
  'roles',
  'sessions',
];
