/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = ['api_keys', 'list_columns', 'saved_views'];
