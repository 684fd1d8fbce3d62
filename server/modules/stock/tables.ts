/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'stock_items',
  'stock_levels',
  'stock_locations',
  'stock_movements',
  'stock_reservations',
];
