/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'orders',
  'order_addresses',
  'order_events',
  'order_items',
  'shipments',
  'shipment_items',
];
