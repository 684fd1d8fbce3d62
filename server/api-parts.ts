/** What the modules add to the API besides their routes: areas, tokens, and members of problems. */
import { AUTH_API } from '#modules/auth/index.ts';
import { CART_API } from '#modules/cart/index.ts';
import { CATALOG_API } from '#modules/catalog/index.ts';
import { CHECKOUT_API } from '#modules/checkout/index.ts';
import { CONTACT_API } from '#modules/contact/index.ts';
import { CONTENT_API } from '#modules/content/index.ts';
import { CUSTOMER_API } from '#modules/customers/index.ts';
import { NEWSLETTER_API } from '#modules/newsletter/index.ts';
import { NOTIFICATION_API } from '#modules/notifications/index.ts';
import { ORDER_API } from '#modules/orders/index.ts';
import { PAYMENT_API } from '#modules/payments/index.ts';
import { REPORT_API } from '#modules/reports/index.ts';
import { SETTINGS_API } from '#modules/settings/index.ts';
import { STAFF_API } from '#modules/staff/index.ts';
import { STOCK_API } from '#modules/stock/index.ts';
import { joinParts } from '#platform/api-part.ts';

export const API_PARTS = joinParts([
  SETTINGS_API,
  AUTH_API,
  STAFF_API,
  STOCK_API,
  CATALOG_API,
  CONTENT_API,
  CART_API,
  ORDER_API,
  PAYMENT_API,
  CHECKOUT_API,
  NEWSLETTER_API,
  CONTACT_API,
  CUSTOMER_API,
  NOTIFICATION_API,
  REPORT_API,
]);
