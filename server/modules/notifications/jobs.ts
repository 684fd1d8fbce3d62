/** Jobs that write and send messages. Writing twice is prevented by the message's key, sending twice by its state. */
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
    const mail = await drawOrderMail(db, config, orderId, draw);
    if (!mail) return;
    const message = { ...mail, dedupeKey, kind, orderId, createdAt: now() };
    const id = await queries.insertMail(db, message);
    if (id) return send({ ...message, id });
    // A retry finds the message written and only sends it.
    const earlier = await queries.mailByKey(db, dedupeKey);
    if (earlier && earlier.state !== 'sent') await send(earlier);
  }

  /** Without a mail server a demo's mailbox is a message's end. */
  async function send({
    id,
    recipient: to,
    subject,
    text,
    html,
  }: Omit<queries.MailRow, 'state'>): Promise<void> {
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
