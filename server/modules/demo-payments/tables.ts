/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'test_gateway_events',
  'test_gateway_refunds',
  'test_gateway_sessions',
];
