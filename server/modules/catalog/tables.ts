/** The tables that only this module writes. */
import type { Table } from '#platform/db.ts';

export const TABLES: readonly Table[] = [
  'categories',
  'category_slugs',
  'category_texts',
  'prices',
  'product_categories',
  'product_image_texts',
  'product_images',
  'product_listings',
  'product_option_texts',
  'product_option_value_texts',
  'product_option_values',
  'product_options',
  'product_slugs',
  'product_tags',
  'product_texts',
  'products',
  'variant_option_values',
  'variants',
];
