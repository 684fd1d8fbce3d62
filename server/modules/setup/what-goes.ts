/**
 * What an emptied demo loses, table by table. A new table does not compile until somebody has said here what becomes of
 * it: those of `catalogue` and `sales` are emptied, of `unchanged` nothing goes, of `partly` some rows by a function.
 */
import type { Table } from '#platform/db.ts';

type Fate = 'catalogue' | 'sales' | 'unchanged' | 'partly';

const FATES = {
  catalogue: [
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
    // When only sales go, what they took comes back.
    'stock_items',
    'stock_levels',
    'stock_movements',
  ],
  sales: [
    'addresses',
    'cart_addresses',
    'cart_items',
    'carts',
    'contact_messages',
    'customer_notes',
    'customer_sums',
    'demo_identity_codes',
    'disputes',
    'guest_sums',
    'idempotency_keys',
    'low_stock_notices',
    'money_ledger',
    'newsletter_consent_texts',
    'newsletter_subscribers',
    'notifications',
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
    'orders',
    'payment_events',
    'payments',
    'refunds',
    'return_lines',
    'shipment_items',
    'shipments',
    'stock_reservations',
    'test_gateway_events',
    'test_gateway_refunds',
    'test_gateway_sessions',
  ],
  unchanged: [
    'api_keys',
    'audit_log',
    'authenticators',
    'demo_identity_keys',
    'identities',
    'job_notes',
    'list_columns',
    'one_time_links',
    'operator_warnings',
    'passkey_challenges',
    'passkeys',
    'payment_methods',
    'proven_emails',
    'rate_limits',
    'recovery_codes',
    'redirects',
    'refresh_tokens',
    'roles',
    'saved_views',
    'schema_migrations',
    'sessions',
    'settings',
    'shipping_option_prices',
    'shipping_option_steps',
    'shipping_option_texts',
    'shipping_options',
    'shipping_zone_countries',
    'shipping_zones',
    'stock_locations',
    'tax_countries',
    'tax_rates',
  ],
  // Customers go and staff stay; pictures of products go, and those of settings stay.
  // Heads of categories go with them, and the demo's own home page.
  partly: ['accounts', 'content_pages', 'content_revisions', 'media', 'media_renditions'],
} as const satisfies Record<Fate, readonly Table[]>;

type Undecided = Exclude<Table, (typeof FATES)[Fate][number]>;
/** Fails to compile where a table is in none of the lists. */
export const UNDECIDED: Record<Undecided, never> = {};

/** The tables that are emptied at once: those of sales, and those of the catalogue too when `everything` goes. */
export const emptiedTables = (what: 'everything' | 'sales'): readonly Table[] =>
  what === 'sales' ? FATES.sales : [...FATES.sales, ...FATES.catalogue];
