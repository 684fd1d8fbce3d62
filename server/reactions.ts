/**
 * The whole table of events and the jobs they cause, and the list of all jobs. An event is written in the
 * transaction of its cause; each job is retried alone, and a second run is harmless.
 */
import { authJobs, authSchedule } from '#modules/auth/index.ts';
import { cartJobs, cartSchedule } from '#modules/cart/index.ts';
import { catalogJobs, catalogSchedule } from '#modules/catalog/index.ts';
import { checkoutJobs, checkoutSchedule } from '#modules/checkout/index.ts';
import { contactJobs } from '#modules/contact/index.ts';
import { demoPaymentJobs, demoPaymentSchedule } from '#modules/demo-payments/index.ts';
import { mediaJobs } from '#modules/media/index.ts';
import { newsletterJobs, newsletterSchedule } from '#modules/newsletter/index.ts';
import { notificationJobs, notificationSchedule } from '#modules/notifications/index.ts';
import { orderJobs } from '#modules/orders/index.ts';
import {
  createProviders,
  type Providers,
  paymentJobs,
  paymentSchedule,
} from '#modules/payments/index.ts';
import { setupJobs } from '#modules/setup/index.ts';
import { cleanupJobs, cleanupSchedule } from '#platform/cleanup.ts';
import { handlersOf } from '#platform/define-job.ts';
import { eventHandlers, type Reactions } from '#platform/events.ts';
import type { JobHandler, Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';

export const reactions: Reactions<Jobs> = {
  'account.link_made': ['mail.account-link'],
  'account.email_verified': ['orders.join-guest'],
  'account.email_changed': ['mail.old-address'],
  'account.secured': ['mail.account-notice'],
  'account.closed': [
    'mail.account-closed',
    'mail.forget-person',
    'cart.forget-person',
    'newsletter.forget-person',
    'contact.forget-person',
  ],
  'owners.told': ['mail.owners'],
  'order.awaits_transfer': ['mail.order-awaits-transfer'],
  'order.confirmed': ['mail.order-confirmed'],
  'order.confirmation_asked': ['mail.order-confirmed-again'],
  'order.shipped': ['mail.order-shipped'],
  'order.cancelled': ['mail.order-cancelled'],
  'refund.requested': ['payments.refund'],
  'refund.done': ['mail.refund-done'],
  'currencies.changed': ['catalog.rewrite-lists'],
  'languages.changed': ['catalog.rewrite-lists'],
  'newsletter.asked': ['mail.newsletter-confirm'],
  'newsletter.confirmed': ['mail.newsletter-welcome'],
  'newsletter.removed': ['mail.forget-subscriber'],
  'contact.received': ['mail.contact-received'],
  'contact.deleted': ['mail.forget-message'],
  'media.added': ['media.make-renditions'],
};

/** Every job there is. */
function allJobs(platform: Platform, providers: Providers) {
  return [
    ...authJobs(platform),
    ...cartJobs(platform),
    ...orderJobs(platform),
    ...paymentJobs(platform.db, providers),
    ...checkoutJobs({ platform, providers }),
    ...mediaJobs(platform.db),
    ...catalogJobs(platform.db),
    ...newsletterJobs(platform),
    ...contactJobs(platform),
    ...notificationJobs(platform),
    ...setupJobs(platform),
    ...cleanupJobs(platform),
    ...(platform.config.mode === 'demo' ? demoPaymentJobs(platform) : []),
  ];
}
export type Jobs = ReturnType<typeof allJobs>[number];

export function jobHandlers(
  platform: Platform,
  providers: Providers = createProviders(platform.config),
): Record<string, JobHandler> {
  const handlers = handlersOf(allJobs(platform, providers));
  return { ...eventHandlers(platform.db, reactions, handlers), ...handlers };
}

/** Scheduled jobs. Each needs a handler, or its jobs would pile up. */
export function scheduleOf({ config }: Platform): Schedule<Jobs['name']> {
  const demo = config.mode === 'demo' ? demoPaymentSchedule : [];
  return [
    ...authSchedule,
    ...cartSchedule,
    ...catalogSchedule,
    ...paymentSchedule,
    ...checkoutSchedule,
    ...newsletterSchedule,
    ...notificationSchedule,
    ...cleanupSchedule,
    ...demo,
  ];
}
