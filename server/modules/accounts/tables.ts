/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'accounts',
  'addresses',
  'authenticators',
  'one_time_links',
  'proven_emails',
  'recovery_codes',
  'refresh_tokens',
  'roles',
  'sessions',
];
