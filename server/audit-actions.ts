/** What the audit log may tell of: each module's actions, with which of them are sensitive. */
import { AUTH_ACTIONS } from '#modules/auth/index.ts';
import { CATALOG_ACTIONS } from '#modules/catalog/index.ts';
import { CHECKOUT_ACTIONS } from '#modules/checkout/index.ts';
import { CONTACT_ACTIONS } from '#modules/contact/index.ts';
import { CONTENT_ACTIONS } from '#modules/content/index.ts';
import { CUSTOMER_ACTIONS } from '#modules/customers/index.ts';
import { MEDIA_ACTIONS } from '#modules/media/index.ts';
import { NEWSLETTER_ACTIONS } from '#modules/newsletter/index.ts';
import { NOTIFICATION_ACTIONS } from '#modules/notifications/index.ts';
import { ORDER_ACTIONS } from '#modules/orders/index.ts';
import { PAYMENT_ACTIONS } from '#modules/payments/index.ts';
import { SETTINGS_ACTIONS } from '#modules/settings/index.ts';
import { SETUP_ACTIONS } from '#modules/setup/index.ts';
import { SHIPPING_ACTIONS } from '#modules/shipping/index.ts';
import { STAFF_ACTIONS } from '#modules/staff/index.ts';
import { STOCK_ACTIONS } from '#modules/stock/index.ts';
import { TAX_ACTIONS } from '#modules/tax/index.ts';
import type { AuditActions } from '#platform/audit.ts';

export const AUDIT_ACTIONS: AuditActions = {
  ...ORDER_ACTIONS,
  ...CHECKOUT_ACTIONS,
  ...PAYMENT_ACTIONS,
  ...CATALOG_ACTIONS,
  ...STOCK_ACTIONS,
  ...MEDIA_ACTIONS,
  ...CONTENT_ACTIONS,
  ...CUSTOMER_ACTIONS,
  ...NEWSLETTER_ACTIONS,
  ...CONTACT_ACTIONS,
  ...NOTIFICATION_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...SETUP_ACTIONS,
  ...SHIPPING_ACTIONS,
  ...TAX_ACTIONS,
  ...AUTH_ACTIONS,
  ...STAFF_ACTIONS,
};
