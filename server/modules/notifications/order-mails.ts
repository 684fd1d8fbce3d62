/** The mails of an order. Each reads the order when it is written, in the order's language. */

import { addressLines, fullName } from '#common/addresses.ts';
import { type Arrival, arrivalWords } from '#common/arrival-words.ts';
import { formatLocale, isShipped } from '#common/locales.ts';
import { translatorFor } from '#common/messages/index.ts';
import { formatMoney } from '#common/money.ts';
import { formatMoment } from '#common/times.ts';
import { lineName } from '#common/variant-name.ts';
import { agreedTexts } from '#modules/content/index.ts';
import { type OrderDetail, orderTokenOf, readOrder, taxesOf } from '#modules/orders/index.ts';
import { rememberedSettings } from '#modules/settings/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type MailParts, renderHtml, renderText, senderParts } from './layout.ts';

export type RenderedMail = {
  recipient: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  /** Whom an answer goes to, where that is not the shop. */
  replyTo?: string;
  /** Of a newsletter: where its recipient unsubscribes. */
  unsubscribeUrl?: string;
};
type Words = ReturnType<typeof translatorFor>;
type Special = Pick<MailParts, 'title' | 'paragraphs'> & {
  subject: string;
  rows?: MailParts['rows'];
  link?: MailParts['link'];
  /** The contract is made with this mail: what was agreed is in it, to keep. */
  isContract?: true;
};
type Given = {
  order: OrderDetail;
  t: Words;
  money: (amount: number) => string;
  /** To the minute, in the shop's time zone and with its name, since the reader's zone is unknown. */
  moment: (at: Date) => string;
};
type Render = (given: Given) => Special;

/** Renders one mail; null when the order, or its buyer, is gone. */
export async function writeOrderMail(
  platform: Platform,
  orderId: string,
  render: Render,
): Promise<RenderedMail | null> {
  const { db, config } = platform;
  const found = await readOrder(db, { id: orderId });
  if (!found?.email) return null;
  const settings = await rememberedSettings(platform);
  const { identity, shop, languages } = settings;
  const locale = isShipped(found.locale) ? found.locale : languages.locale;
  const order = { ...found, locale };
  const { currency } = order;
  const t = translatorFor(locale);
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const moment = (at: Date) =>
    formatMoment(at, { locale, timeZone: shop.timeZone, withYear: true });
  const { subject, rows, link, isContract, ...special } = render({ order, t, money, moment });
  const parts: MailParts = {
    ...special,
    locale,
    ...senderParts(settings, { locale, publicUrl: config.publicUrl }),
    paragraphs: [
      t('mails.greeting', { name: fullName(order.addresses.shipping) }),
      ...special.paragraphs,
    ],
    rows: rows ?? [],
    addressTitle: rows ? t('mails.deliveredTo') : null,
    address: rows ? addressLines(order.addresses.shipping, locale) : [],
    link: link ?? {
      text: t('mails.seeOrder'),
      url: `${config.publicUrl}/orders/${order.number}?token=${orderTokenOf(config, order.id)}`,
    },
    footer: t('mails.footer', { shop: identity.name }),
    texts: isContract ? await agreedTexts(db) : [],
    publicUrl: config.publicUrl,
  };
  return {
    recipient: found.email,
    locale,
    subject,
    text: renderText(parts),
    html: renderHtml(parts),
  };
}

/** Created once per language: creating one takes longer than writing the rest of a mail. */
const percentFormat = perLocale(
  (locale) =>
    new Intl.NumberFormat(formatLocale(locale), { style: 'percent', maximumFractionDigits: 4 }),
);

function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const one = made.get(locale) ?? make(locale);
    made.set(locale, one);
    return one;
  };
}

const number = ({ number }: OrderDetail) => String(number);

export const confirmed: Render = ({ order, t, money }) => {
  const taxes = taxWords({ order, t, money });
  const totals = [
    { label: t('mails.subtotal'), value: money(order.subtotal) },
    ...order.adjustments.map(({ label, amount }) => ({ label, value: money(amount) })),
    ...order.charges.map(({ label, amount }) => ({
      label: t('mails.delivery', { option: label }),
      value: money(amount),
    })),
    ...(order.pricesIncludeTax ? [] : taxes),
    { label: t('mails.total'), value: money(order.total) },
  ];
  return {
    isContract: true,
    subject: t('mails.confirmed.subject', { number: number(order) }),
    title: t('mails.confirmed.title'),
    paragraphs: [
      confirmedText({ order, t, money }),
      t('mails.number', { number: number(order) }),
      ...(order.arrival ? [arrivesText(order.arrival, t, order.locale)] : []),
      ...noteWords(order, t),
      ...(order.pricesIncludeTax ? taxes.map(({ label }) => label) : []),
    ],
    rows: [
      ...order.items.map((item) => ({
        label: t('mails.quantityTitle', {
          quantity: String(item.quantity),
          title: lineName(item),
        }),
        value: money(item.unitPrice * item.quantity),
      })),
      ...totals,
    ],
  };
};

const arrivesText = (arrival: Arrival, t: Words, locale: string) =>
  t('mails.arrives', { days: arrivalWords(arrival, t, locale) });

/** What the shopper said with the order, on one line. */
export const noteWords = ({ shopperNote }: Pick<OrderDetail, 'shopperNote'>, t: Words) =>
  shopperNote ? [t('mails.note', { note: shopperNote.replace(/\s+/g, ' ') })] : [];

/** A single tax needs no name; several are listed by name. An order without tax shows 0. */
function taxWords({ order, t, money }: Pick<Given, 'order' | 't' | 'money'>) {
  const none = { name: '', rateMillionths: 0, amount: 0 };
  const taxes = taxesOf(order);
  return (taxes.length > 0 ? taxes : [none]).map(({ name, rateMillionths, amount }) => {
    const rate = percentFormat(order.locale).format(rateMillionths / 1_000_000);
    const value = money(amount);
    if (order.pricesIncludeTax) {
      const label =
        taxes.length > 1
          ? t('mails.taxNamed', { amount: value, name, rate })
          : t('mails.tax', { amount: value, rate });
      return { label, value };
    }
    const label =
      taxes.length > 1 ? t('mails.taxNamedAdded', { name, rate }) : t('mails.taxAdded', { rate });
    return { label, value };
  });
}

/** Not every confirmed order is paid. */
function confirmedText({
  order: { paymentState, total },
  t,
  money,
}: Pick<Given, 'order' | 't' | 'money'>): string {
  if (paymentState === 'authorised') return t('mails.confirmed.textAuthorised');
  if (paymentState !== 'pending') return t('mails.confirmed.text');
  return t('mails.confirmed.textUnpaid', { total: money(total) });
}

/** What a shopper needs to pay by bank transfer. `read`: the merchant's instructions. */
export const awaitsTransfer =
  ({
    read,
    expiresAt,
  }: {
    read: (locale: string) => string | null;
    expiresAt: Date | null;
  }): Render =>
  ({ order, t, money, moment }) => {
    const instructions = read(order.locale);
    const until = expiresAt && moment(expiresAt);
    return {
      isContract: true,
      subject: t('mails.transfer.subject', { number: number(order) }),
      title: t('mails.transfer.title'),
      paragraphs: [
        t('mails.transfer.text'),
        ...(instructions ?? '').split('\n').filter((line) => line.trim()),
        t('mails.transfer.amount', { total: money(order.total) }),
        t('mails.transfer.reference', { number: number(order) }),
        ...(until ? [t('mails.transfer.until', { date: until })] : []),
        ...noteWords(order, t),
      ],
    };
  };

export const shipped =
  (shipmentId: string): Render =>
  ({ order, t }) => {
    const shipment = order.shipments?.find(({ id }) => id === shipmentId);
    const whole = order.fulfilmentState !== 'partially_shipped';
    const { carrier = '', trackingNumber = '', trackingUrl = null } = shipment ?? {};
    return {
      subject: t(whole ? 'mails.shipped.subject' : 'mails.shipped.subjectPart', {
        number: number(order),
      }),
      title: t(whole ? 'mails.shipped.title' : 'mails.shipped.titlePart'),
      paragraphs: [
        t('mails.shipped.text'),
        ...(carrier ? [t('mails.shipped.carrier', { carrier })] : []),
        ...(trackingNumber ? [t('mails.shipped.tracking', { number: trackingNumber })] : []),
        t('mails.shipped.inside'),
        ...contentsOf(shipment?.items ?? [], { order, t }),
        ...(whole ? [] : [t(restFollows(order) ? 'mails.shipped.rest' : 'mails.shipped.noRest')]),
      ],
      ...(trackingUrl && { link: { text: t('mails.shipped.track'), url: trackingUrl } }),
    };
  };

type Parcel = NonNullable<OrderDetail['shipments']>[number];

/** A parcel lists its contents. */
function contentsOf(items: Parcel['items'], { order, t }: Pick<Given, 'order' | 't'>): string[] {
  return items.flatMap(({ orderItemId, quantity }) => {
    const item = order.items.find(({ id }) => id === orderItemId);
    if (!item) return [];
    return [t('mails.quantityTitle', { quantity: String(quantity), title: lineName(item) })];
  });
}

const restFollows = ({ status, givesAllBack }: OrderDetail) =>
  (status === 'paid' || status === 'confirmed') && !givesAllBack;

const REASONS = ['shopper', 'expired', 'staff', 'out_of_stock'] as const;

const HAD_MONEY = new Set(['paid', 'partially_refunded', 'refunded']);

export const cancelled: Render = ({ order, t }) => {
  const recorded = order.timeline.findLast(({ kind }) => kind === 'cancelled')?.data.reason;
  const known = REASONS.find((one) => one === recorded) ?? 'staff';
  const reason = known === 'staff' && HAD_MONEY.has(order.paymentState) ? 'staffPaid' : known;
  return {
    subject: t('mails.cancelled.subject', { number: number(order) }),
    title: t('mails.cancelled.title'),
    paragraphs: [t(`mails.cancelled.${reason}`)],
  };
};

export const refunded =
  (amount: number): Render =>
  ({ order, t, money }) => ({
    subject: t('mails.refunded.subject', { amount: money(amount) }),
    title: t('mails.refunded.title'),
    paragraphs: [
      t('mails.refunded.text', { amount: money(amount) }),
      t('mails.number', { number: number(order) }),
      // Earlier refunds count too.
      ...(order.refunded > amount || order.refunded < order.total
        ? [t('mails.refunded.sum', { sum: money(order.refunded), total: money(order.total) })]
        : []),
    ],
  });
