/** Tells those whom the merchant named that an order came in. It says what was ordered, and not by whom: their page says that. */
import { translatorFor } from '#common/messages/index.ts';
import { formatMoney } from '#common/money.ts';
import { readOrder } from '#modules/orders/index.ts';
import { readSettings, rememberedSettings } from '#modules/settings/index.ts';
import { defineTask } from '#platform/define-job.ts';
import { addJobs } from '#platform/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { Id } from '#platform/schemas.ts';
import { type MailParts, renderHtml, renderText, senderParts } from './layout.ts';
import { confirmed, noteWords } from './order-mails.ts';
import type { Post } from './post.ts';

export const RECEIVED_TASK = defineTask('mail.order-received', { orderId: Id });

/** Nothing to do for a shop in which nobody asked for it. */
export async function tellMerchant(
  platform: Pick<Platform, 'db' | 'memory'>,
  orderId: string,
): Promise<void> {
  const { notices } = await rememberedSettings(platform);
  if (notices.newOrders.length === 0) return;
  await addJobs(platform.db, [
    RECEIVED_TASK.with({ orderId }, { key: `${RECEIVED_TASK.name}:${orderId}` }),
  ]);
}

/** One mail to each address; a second run finds them written. */
export async function notifyOfOrder(
  { db, config }: Platform,
  post: Post,
  orderId: string,
): Promise<void> {
  const order = await readOrder(db, { id: orderId });
  // Cancelled since, or its buyer is gone.
  if (!order || order.status === 'cancelled') return;
  const settings = await readSettings(db);
  const { notices, languages } = settings;
  const { locale } = languages;
  const t = translatorFor(locale);
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale);
  const { rows = [] } = confirmed({ order, t, money, moment: String });
  const values = { number: order.number, total: money(order.total) };
  const parts: MailParts = {
    locale,
    ...senderParts(settings, { locale, publicUrl: config.publicUrl }),
    title: t('mails.received.title', values),
    paragraphs: [
      t(`mails.received.${order.paymentState === 'pending' ? 'unpaid' : 'paid'}`),
      ...noteWords(order, t),
    ],
    rows,
    addressTitle: null,
    address: [],
    link: {
      text: t('mails.received.link'),
      url: `${config.publicUrl}/admin/orders/${order.number}`,
    },
    footer: t('mails.received.footer'),
  };
  const subject = t('mails.received.subject', values);
  const mail = { locale, subject, text: renderText(parts), html: renderHtml(parts) };
  for (const recipient of new Set(notices.newOrders)) {
    const about = `${orderId}:${recipient}`;
    await post({ ...mail, recipient }, { kind: 'order.received', about, flow: 'shop', orderId });
  }
}
