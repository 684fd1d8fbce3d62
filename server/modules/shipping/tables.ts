/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'shipping_zones',
  'shipping_zone_countries',
  'shipping_options',
  'shipping_option_prices',
  'shipping_option_steps',
  'shipping_option_texts',
];
