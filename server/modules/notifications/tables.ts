/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = ['notifications', 'low_stock_notices'];
