/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = ['customer_notes', 'customer_sums', 'guest_sums'];
