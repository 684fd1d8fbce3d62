/** Jobs that write and send messages. Writing twice is prevented by the message's key, sending twice by its state. */
import { orderHead } from '#modules/orders/index.ts';
import { refundAmount } from '#modules/payments/index.ts';
import { now } from '#platform/clock.ts';
import type { JobHandler } from '#platform/jobs.ts';
import { createMailer } from '#platform/mail.ts';
import type { Platform } from '#platform/platform.ts';
import { cancelled, confirmed, drawOrderMail, refunded, shipped } from './order-mails.ts';
import * as queries from './queries.ts';

export function notificationJobs({ db, config }: Platform): Record<string, JobHandler> {
  const sendMail = createMailer(config);

  async function write(
    orderId: string,
    {
      kind,
      about,
      draw,
    }: { kind: string; about: string; draw: Parameters<typeof drawOrderMail>[3] },
  ): Promise<void> {
    const dedupeKey = `${kind}:${about}`;
    const order = await orderHead(db, orderId);
    if (!order) return;
    const mail = await drawOrderMail(db, config, String(order.number), draw);
    if (mail) await queries.insertMail(db, { ...mail, dedupeKey, kind, orderId, createdAt: now() });
    await send(dedupeKey);
  }

  /** A retry finds the message written and only sends it. Without a mail server a demo's mailbox is its end. */
  async function send(dedupeKey: string): Promise<void> {
    const mail = await queries.mailByKey(db, dedupeKey);
    if (!mail || mail.state === 'sent') return;
    const { id, recipient: to, subject, text, html } = mail;
    if (sendMail) await sendMail({ messageId: id, to, subject, text, html });
    else if (config.mode === 'live') return;
    await queries.markSent(db, id, now());
  }

  return {
    'mail.order-confirmed': ({ orderId }: { orderId: string }) =>
      write(orderId, { kind: 'order.confirmed', about: orderId, draw: confirmed }),
    'mail.order-shipped': ({ orderId, shipmentId }: { orderId: string; shipmentId: string }) =>
      write(orderId, { kind: 'order.shipped', about: shipmentId, draw: shipped(shipmentId) }),
    'mail.order-cancelled': ({ orderId }: { orderId: string }) =>
      write(orderId, { kind: 'order.cancelled', about: orderId, draw: cancelled }),
    'mail.refund-done': async ({ orderId, refundId }: { orderId: string; refundId: string }) => {
      const amount = await refundAmount(db, refundId);
      if (amount === null) return;
      await write(orderId, { kind: 'refund.done', about: refundId, draw: refunded(amount) });
    },
  };
}
