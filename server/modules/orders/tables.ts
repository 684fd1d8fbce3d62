/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'orders',
  'order_addresses',
  'order_adjustment_shares',
  'order_adjustments',
  'order_batch_items',
  'order_batches',
  'order_charges',
  'order_events',
  'order_items',
  'order_notes',
  'order_tax_lines',
  'return_lines',
  'shipments',
  'shipment_items',
];
