/** What staff may be allowed to do: each module's permissions, in the order in which roles show them. */
import { CATALOG_PERMISSIONS } from '#modules/catalog/index.ts';
import { CONTENT_PERMISSIONS } from '#modules/content/index.ts';
import { CUSTOMER_PERMISSIONS } from '#modules/customers/index.ts';
import { ORDER_PERMISSIONS } from '#modules/orders/index.ts';
import { PAYMENT_PEOPLE_ONLY, PAYMENT_PERMISSIONS } from '#modules/payments/index.ts';
import { REPORT_PERMISSIONS } from '#modules/reports/index.ts';
import { SETTINGS_PERMISSIONS } from '#modules/settings/index.ts';
import { type Grantable, STAFF_PEOPLE_ONLY, STAFF_PERMISSIONS } from '#modules/staff/index.ts';
import { STOCK_PERMISSIONS } from '#modules/stock/index.ts';

export const PERMISSIONS = {
  all: [
    ...ORDER_PERMISSIONS,
    ...PAYMENT_PERMISSIONS,
    ...CATALOG_PERMISSIONS,
    ...STOCK_PERMISSIONS,
    ...CONTENT_PERMISSIONS,
    ...CUSTOMER_PERMISSIONS,
    ...REPORT_PERMISSIONS,
    ...SETTINGS_PERMISSIONS,
    ...STAFF_PERMISSIONS,
  ],
  peopleOnly: [...PAYMENT_PEOPLE_ONLY, ...STAFF_PEOPLE_ONLY],
} satisfies Grantable;
