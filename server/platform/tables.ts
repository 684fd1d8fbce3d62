/** The tables that only the platform writes. */
import type { Table } from './db.ts';

export const TABLES: readonly Table[] = [
  'audit_log',
  'idempotency_keys',
  'job_notes',
  'operator_warnings',
  'rate_limits',
  'schema_migrations',
];
