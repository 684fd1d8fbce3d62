/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'payments',
  'payment_events',
  'payment_methods',
  'refunds',
  'disputes',
  'money_ledger',
];
