/** Jobs that write and send messages. Writing twice is prevented by the message's key, sending twice by its state. */
import { type LeavingPerson, linkById } from '#modules/accounts/index.ts';
import { orderHead } from '#modules/orders/index.ts';
import {
  isOpen,
  methodInstructions,
  paymentsOfOrder,
  refundById,
} from '#modules/payments/index.ts';
import type { Events } from '#platform/events.ts';
import { readNote } from '#platform/job-notes.ts';
import type { JobHandler, Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import {
  drawClosedMail,
  drawLinkMail,
  drawNoticeMail,
  drawOldAddressMail,
} from './account-mails.ts';
import { CLOSED_KIND, FORGET_TASK, type Forget, forgetPerson } from './forget.ts';
import { lookAtServer } from './mail-server.ts';
import {
  awaitsTransfer,
  cancelled,
  confirmed,
  drawOrderMail,
  refunded,
  shipped,
} from './order-mails.ts';
import { tellOwners } from './owner-mails.ts';
import { createPost, LINK_KIND, type Post, SEND_TASK, sendLater } from './post.ts';

/** A server may learn to write to more addresses, or another may stand behind its name. */
export const notificationSchedule: Schedule = [{ task: 'mail.look', cron: '37 * * * *' }];

export function notificationJobs(platform: Platform): Record<string, JobHandler> {
  const post = createPost(platform);
  return {
    ...orderMails(platform, post),
    ...accountMails(platform, post),
    [SEND_TASK]: sendLater(platform),
    'mail.look': () => lookAtServer(platform),
    'mail.owners': ({ auditId }: Events['owners.told']) => tellOwners(platform, post, auditId),
  };
}

function orderMails({ db, config }: Platform, post: Post): Record<string, JobHandler> {
  type Draw = Parameters<typeof drawOrderMail>[3];
  async function write(
    orderId: string,
    { kind, about, draw }: { kind: string; about: string; draw: Draw },
  ): Promise<void> {
    await post(await drawOrderMail(db, config, orderId, draw), {
      kind,
      about,
      flow: 'orders',
      orderId,
    });
  }
  return {
    'mail.order-confirmed': ({ orderId }: { orderId: string }) =>
      write(orderId, { kind: 'order.confirmed', about: orderId, draw: confirmed }),
    'mail.order-awaits-transfer': async ({
      orderId,
      paymentId,
    }: Events['order.awaits_transfer']) => {
      const payments = await paymentsOfOrder(db, orderId);
      const payment = payments.find(({ id }) => id === paymentId);
      // Paid otherwise, or called off, since.
      if (!payment || !isOpen(payment.state)) return;
      const { method, expiresAt } = payment;
      const read = (locale: string) => methodInstructions(db, method, locale);
      const draw = awaitsTransfer({ read, expiresAt });
      await write(orderId, { kind: 'order.awaits_transfer', about: orderId, draw });
    },
    'mail.order-shipped': ({ orderId, shipmentId }: { orderId: string; shipmentId: string }) =>
      write(orderId, { kind: 'order.shipped', about: shipmentId, draw: shipped(shipmentId) }),
    'mail.order-cancelled': async ({ orderId }: { orderId: string }) => {
      const order = await orderHead(db, orderId);
      // Money that came late may have brought it back to life since.
      if (!order?.cancelledAt) return;
      await write(orderId, { kind: 'order.cancelled', about: orderId, draw: cancelled });
    },
    'mail.refund-done': async ({ orderId, refundId }: { orderId: string; refundId: string }) => {
      const refund = await refundById(db, refundId);
      if (!refund) return;
      await write(orderId, { kind: 'refund.done', about: refundId, draw: refunded(refund.amount) });
    },
  };
}

function accountMails({ db, config }: Platform, post: Post): Record<string, JobHandler> {
  return {
    [FORGET_TASK]: (closed: Forget) => forgetPerson(db, closed),
    'mail.account-link': async ({ linkId }: Events['account.link_made']) => {
      const link = await linkById(db, linkId);
      const flow = link?.purpose === 'reset_password' ? 'reset' : 'asked';
      const about = { kind: LINK_KIND, about: linkId, flow, accountId: link?.accountId } as const;
      await post(link ? await drawLinkMail(db, config, link) : null, about);
    },
    'mail.old-address': async ({ linkId }: Events['account.email_changed']) => {
      const link = await linkById(db, linkId);
      const about = { about: linkId, accountId: link?.accountId };
      await post(link ? await drawOldAddressMail(db, link) : null, {
        ...{ kind: 'account.moved', flow: 'notices' },
        ...about,
      });
    },
    'mail.account-notice': async ({ accountId, what, noticeId }: Events['account.secured']) =>
      post(await drawNoticeMail(db, config, { accountId, what }), {
        kind: 'account.notice',
        about: noticeId,
        flow: 'notices',
        accountId,
      }),
    // A stranger whose address was only typed has lost nothing, and hears nothing.
    'mail.account-closed': async ({ noticeId }: Events['account.closed']) => {
      const person = await readNote<LeavingPerson>(db, noticeId);
      if (!person?.email) return;
      const { accountId, email, locale } = person;
      const about = { kind: CLOSED_KIND, about: noticeId, flow: 'notices', accountId } as const;
      await post(await drawClosedMail(db, { email, locale }), about);
    },
  };
}
