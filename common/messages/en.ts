/**
 * Every sentence a person may read, in English: screens, mails, the demo provider's page and refusals.
 * A new sentence goes into the file of its part. Plurals and values are ICU: `{count, plural, one {# item} other {# items}}`.
 */
import type {} from 'use-intl';
import { access } from './en/access.ts';
import { account } from './en/account.ts';
import { address } from './en/address.ts';
import { admin } from './en/admin.ts';
import { answers } from './en/answers.ts';
import { bag } from './en/bag.ts';
import { catalogue } from './en/catalogue.ts';
import { checkout } from './en/checkout.ts';
import { contact } from './en/contact.ts';
import { content } from './en/content.ts';
import { delivery } from './en/delivery.ts';
import { demo } from './en/demo.ts';
import { demoIdentity } from './en/demo-identity.ts';
import { demoPayments } from './en/demo-payments.ts';
import { enter } from './en/enter.ts';
import { errors } from './en/errors.ts';
import { fields } from './en/fields.ts';
import { files } from './en/files.ts';
import { invitation } from './en/invitation.ts';
import { mails } from './en/mails.ts';
import { me } from './en/me.ts';
import { newsletter } from './en/newsletter.ts';
import { oauth } from './en/oauth.ts';
import { orders } from './en/orders.ts';
import { payment } from './en/payment.ts';
import { security } from './en/security.ts';
import { shop } from './en/shop.ts';
import { ui } from './en/ui.ts';

/** What the shopper's screens need. The admin's own sentences travel with the admin's screens only. */
export const storefront = {
  ui,
  enter,
  shop,
  catalogue,
  content,
  bag,
  checkout,
  orders,
  payment,
  access,
  account,
  address,
  me,
  demo,
  oauth,
  invitation,
  newsletter,
  contact,
  security,
  errors,
} as const;

export const en = {
  ...storefront,
  admin,
  mails,
  demoIdentity,
  demoPayments,
  fields,
  files,
  answers,
  delivery,
} as const;
export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}
