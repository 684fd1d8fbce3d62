/** Jobs that write and send messages. The message's key prevents writing it twice, its state sending it twice. */
import { Type } from 'typebox';
import type { LeavingPerson } from '#modules/accounts/index.ts';
import { SECURITY_CHANGES } from '#modules/auth/index.ts';
import { linkById } from '#modules/auth/links/index.ts';
import { orderHead } from '#modules/orders/index.ts';
import {
  isOpen,
  methodInstructions,
  paymentsOfOrder,
  readMethodSettings,
  refundById,
} from '#modules/payments/index.ts';
import { defineJob } from '#platform/define-job.ts';
import { readNote } from '#platform/job-notes.ts';
import type { Schedule } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { Id, OneOf, Text } from '#platform/schemas.ts';
import {
  writeClosedMail,
  writeLinkMail,
  writeNoticeMail,
  writeOldAddressMail,
} from './account-mails.ts';
import { mailContactMessage } from './contact-mails.ts';
import {
  CLOSED_KIND,
  ERASE_TASK,
  eraseContactMails,
  eraseOldConfirmations,
  erasePerson,
  eraseSubscriberMails,
} from './forget.ts';
import { LOW_STOCK_TASK, noticeLowStock, tellOfLowStock } from './low-stock.ts';
import { checkMailServer } from './mail-server.ts';
import { writeConfirmationMail, writeWelcomeMail } from './newsletter-mails.ts';
import {
  awaitsTransfer,
  cancelled,
  confirmed,
  refunded,
  shipped,
  writeOrderMail,
} from './order-mails.ts';
import { notifyOwners } from './owner-mails.ts';
import { CONFIRM_KIND, createPost, LINK_KIND, type Post, SEND_TASK, sendLater } from './post.ts';
import type { MailKind } from './queries.ts';
import { notifyOfOrder, RECEIVED_TASK, tellMerchant } from './received-mails.ts';

/** A server may gain SMTPUTF8, or be replaced by another under the same name. */
export const notificationSchedule = [
  { task: 'mail.look', cron: '37 * * * *' },
  { task: 'mail.cleanup', cron: '51 3 * * *' },
  { task: 'mail.low-stock', cron: '*/15 * * * *' },
] as const satisfies Schedule;

export function notificationJobs(platform: Platform) {
  const post = createPost(platform);
  return [
    ...orderMails(platform, post),
    ...accountMails(platform, post),
    ...newsletterMails(platform, post),
    ...forgetting(platform),
    SEND_TASK.job(sendLater(platform)),
    defineJob('mail.low-stock', {}, () => noticeLowStock(platform)),
    LOW_STOCK_TASK.job(({ batchId }) => tellOfLowStock(platform, post, batchId)),
    defineJob('mail.look', {}, () => checkMailServer(platform)),
    defineJob('mail.contact-received', { messageId: Id }, ({ messageId }) =>
      mailContactMessage(platform, post, messageId),
    ),
    defineJob('mail.owners', { auditId: Id }, ({ auditId }) =>
      notifyOwners(platform, post, auditId),
    ),
  ];
}

type Render = Parameters<typeof writeOrderMail>[2];
type OrderMail = { kind: MailKind; about: string; render: Render };

const orderWriter =
  (platform: Platform, post: Post) =>
  async (orderId: string, { kind, about, render }: OrderMail): Promise<void> => {
    const mail = await writeOrderMail(platform, orderId, render);
    await post(mail, { kind, about, flow: 'orders', orderId });
  };

function orderMails(platform: Platform, post: Post) {
  const { db } = platform;
  const write = orderWriter(platform, post);
  return [
    defineJob('mail.order-confirmed', { orderId: Id }, async ({ orderId }) => {
      await tellMerchant(platform, orderId);
      await write(orderId, { kind: 'order.confirmed', about: orderId, render: confirmed });
    }),
    RECEIVED_TASK.job(({ orderId }) => notifyOfOrder(platform, post, orderId)),
    defineJob(
      'mail.order-awaits-transfer',
      { orderId: Id, paymentId: Id },
      async ({ orderId, paymentId }) => {
        const payments = await paymentsOfOrder(db, orderId);
        const payment = payments.find(({ id }) => id === paymentId);
        // Paid by another method, or cancelled, since.
        if (!payment || !isOpen(payment.state)) return;
        const { method, expiresAt } = payment;
        const methods = await readMethodSettings(db);
        const read = (locale: string) => methodInstructions(methods, method, locale);
        const render = awaitsTransfer({ read, expiresAt });
        await write(orderId, { kind: 'order.awaits_transfer', about: orderId, render });
      },
    ),
    defineJob('mail.order-confirmed-again', { orderId: Id, askedId: Id }, ({ orderId, askedId }) =>
      write(orderId, { kind: 'order.confirmed', about: askedId, render: confirmed }),
    ),
    defineJob(
      'mail.order-shipped',
      { orderId: Id, shipmentId: Id, silent: Type.Optional(Type.Boolean()) },
      async ({ orderId, shipmentId, silent }) => {
        if (silent) return;
        const render = shipped(shipmentId);
        await write(orderId, { kind: 'order.shipped', about: shipmentId, render });
      },
    ),
    defineJob('mail.order-cancelled', { orderId: Id }, async ({ orderId }) => {
      const order = await orderHead(db, orderId);
      // Late money may have reinstated it since.
      if (!order?.cancelledAt) return;
      await write(orderId, { kind: 'order.cancelled', about: orderId, render: cancelled });
    }),
    defineJob('mail.refund-done', { orderId: Id, refundId: Id }, async ({ orderId, refundId }) => {
      const refund = await refundById(db, refundId);
      if (!refund) return;
      await write(orderId, {
        kind: 'refund.done',
        about: refundId,
        render: refunded(refund.amount),
      });
    }),
  ];
}

function accountMails({ db, config }: Platform, post: Post) {
  return [
    defineJob('mail.account-link', { linkId: Id }, async ({ linkId }) => {
      const link = await linkById(db, linkId);
      const flow = link?.purpose === 'reset_password' ? 'reset' : 'asked';
      const about = { kind: LINK_KIND, about: linkId, flow, accountId: link?.accountId } as const;
      await post(link ? await writeLinkMail(db, config, link) : null, about);
    }),
    defineJob('mail.old-address', { linkId: Id }, async ({ linkId }) => {
      const link = await linkById(db, linkId);
      const about = { about: linkId, accountId: link?.accountId };
      await post(link ? await writeOldAddressMail({ db, config }, link) : null, {
        kind: 'account.moved',
        flow: 'notices',
        ...about,
      });
    }),
    defineJob('mail.account-notice', Secured, async ({ accountId, what, noticeId }) =>
      post(await writeNoticeMail(db, config, { accountId, what }), {
        kind: 'account.notice',
        about: noticeId,
        flow: 'notices',
        accountId,
      }),
    ),
    // An unverified address may be a stranger's, who needs no mail.
    defineJob('mail.account-closed', { noticeId: Text(100) }, async ({ noticeId }) => {
      const person = await readNote<LeavingPerson>(db, noticeId);
      if (!person?.email) return;
      const { accountId, email, locale } = person;
      const about = { kind: CLOSED_KIND, about: noticeId, flow: 'notices', accountId } as const;
      await post(await writeClosedMail({ db, config }, { email, locale }), about);
    }),
  ];
}

const forgetting = ({ db }: Platform) => [
  ERASE_TASK.job((closed) => erasePerson(db, closed)),
  defineJob('mail.forget-message', { messageId: Id }, ({ messageId }) =>
    eraseContactMails(db, messageId),
  ),
  defineJob('mail.forget-subscriber', { subscriberId: Id }, ({ subscriberId }) =>
    eraseSubscriberMails(db, subscriberId),
  ),
  defineJob('mail.cleanup', {}, () => eraseOldConfirmations(db)),
];

function newsletterMails({ db, config }: Platform, post: Post) {
  return [
    defineJob('mail.newsletter-confirm', { subscriberId: Id }, async ({ subscriberId }) => {
      const written = await writeConfirmationMail(db, config, subscriberId);
      if (!written) return;
      const about = `${subscriberId}:${written.at.getTime()}`;
      await post(written.mail, { kind: CONFIRM_KIND, about, flow: 'asked' });
    }),
    defineJob('mail.newsletter-welcome', { subscriberId: Id }, async ({ subscriberId }) => {
      const written = await writeWelcomeMail(db, config, subscriberId);
      if (!written) return;
      const about = `${subscriberId}:${written.at.getTime()}`;
      await post(written.mail, { kind: 'newsletter.welcome', about, flow: 'notices' });
    }),
  ];
}

const Secured = {
  accountId: Id,
  noticeId: Text(100),
  what: OneOf(SECURITY_CHANGES),
};
