/**
 * What a bag looked like when it was shown: the `version` of a cart answer. It says the lines, the amounts and a mark of
 * the address and delivery that were chosen, so that a checkout can tell what has changed since without keeping a copy.
 */
export type SeenLine = {
  variantId: string;
  /** 16 hexadecimal digits of what sets it apart from other lines of its variant; null where nothing does. */
  mark: string | null;
  quantity: number;
  /** Null: it was not for sale. */
  unitPrice: number | null;
};
export type SeenCart = {
  currency: string;
  total: number;
  tax: number;
  /** Null: no way of delivery was chosen yet. */
  shipping: number | null;
  /** A hash of email, addresses and way of delivery. */
  wishes: string;
  lines: SeenLine[];
};
export const CHANGES = [
  'price',
  'quantity',
  'added',
  'removed',
  'delivery',
  'tax',
  'total',
  'currency',
  'wishes',
  'unknown',
] as const;
export type SeenMoney = { amount: number; currency: string };
export type CartChange = {
  what: (typeof CHANGES)[number];
  /** Of a line. */
  variantId: string | null;
  mark: string | null;
  before: SeenMoney | null;
  after: SeenMoney | null;
  quantityBefore: number | null;
  quantityAfter: number | null;
};

/** A bag of 100 lines, each with the longest numbers, is shorter. */
export const MAX_VERSION = 8_000;
const FORM =
  /^([A-Z]{3})\.([0-9a-z]+)\.([0-9a-z]+)\.(-|[0-9a-z]+)((?:\.[0-9a-f]{32}_[0-9a-z]+_(?:-|[0-9a-z]+)(?:_[0-9a-f]{16})?)*)\.([\w-]{22})$/;

const write = (amount: number | null) => (amount === null ? '-' : amount.toString(36));
const read = (text = '') => (text === '-' ? null : Number.parseInt(text, 36));
const UUID = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

export function writeVersion({ currency, total, tax, shipping, wishes, lines }: SeenCart): string {
  const shown = lines.map(
    ({ variantId, mark, quantity, unitPrice }) =>
      `${variantId.replaceAll('-', '')}_${write(quantity)}_${write(unitPrice)}${mark ? `_${mark}` : ''}`,
  );
  return [currency, write(total), write(tax), write(shipping), ...shown, wishes].join('.');
}

/** Null when it is no version of ours. */
export function readVersion(version: string): SeenCart | null {
  const parts = version.length <= MAX_VERSION ? FORM.exec(version) : null;
  if (!parts) return null;
  const [, currency = '', total, tax, shipping, lines = '', wishes = ''] = parts;
  return {
    currency,
    wishes,
    total: read(total) ?? 0,
    tax: read(tax) ?? 0,
    shipping: read(shipping),
    lines: lines.split('.').flatMap((line) => {
      const [id = '', quantity, unitPrice, mark = null] = line.split('_');
      if (id === '') return [];
      const variantId = id.replace(UUID, '$1-$2-$3-$4-$5');
      return [{ variantId, mark, quantity: read(quantity) ?? 0, unitPrice: read(unitPrice) }];
    }),
  };
}

/**
 * For a page that keeps the address and the delivery and orders in one go: what it showed of goods and amounts, with the
 * wishes that it has just kept itself.
 */
export const withWishesOf = (shown: string, stored: string): string =>
  `${shown.slice(0, shown.lastIndexOf('.'))}${stored.slice(stored.lastIndexOf('.'))}`;

/** What is another by now, lines first and the total last. Nothing: the shopper saw what is there. */
export function cartChanges(seen: SeenCart | null, now: SeenCart): CartChange[] {
  if (!seen) return [{ ...NONE, what: 'unknown' }];
  const was = (amount: number) => ({ amount, currency: seen.currency });
  const is = (amount: number) => ({ amount, currency: now.currency });
  const changes = lineChanges(seen, now);
  const isOther = seen.currency !== now.currency;
  if (isOther) changes.push({ ...NONE, what: 'currency', before: was(0), after: is(0) });
  const amount = (what: CartChange['what'], before: number | null, after: number | null) => {
    if (before === after && !isOther) return;
    const [from, to] = [before === null ? null : was(before), after === null ? null : is(after)];
    changes.push({ ...NONE, what, before: from, after: to });
  };
  if (!isOther) amount('delivery', seen.shipping, now.shipping);
  // Follows from lines and delivery, unless the rate is another.
  if (changes.length === 0) amount('tax', seen.tax, now.tax);
  if (changes.length === 0 && seen.wishes !== now.wishes) {
    changes.push({ ...NONE, what: 'wishes' });
  }
  amount('total', seen.total, now.total);
  return changes;
}

const NONE = {
  variantId: null,
  mark: null,
  before: null,
  after: null,
  quantityBefore: null,
  quantityAfter: null,
} as const;

function lineChanges(seen: SeenCart, now: SeenCart): CartChange[] {
  const byLine = ({ lines }: SeenCart) =>
    new Map(lines.map((line) => [`${line.variantId} ${line.mark ?? ''}`, line]));
  const [before, after] = [byLine(seen), byLine(now)];
  const money = ({ currency }: SeenCart, line?: SeenLine) =>
    line && line.unitPrice !== null ? { amount: line.unitPrice, currency } : null;
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((line): CartChange[] => {
    const [old, fresh] = [before.get(line), after.get(line)];
    const { variantId = null, mark = null } = fresh ?? old ?? {};
    const change = {
      variantId,
      mark,
      before: money(seen, old),
      after: money(now, fresh),
      quantityBefore: old?.quantity ?? null,
      quantityAfter: fresh?.quantity ?? null,
    };
    if (!fresh) return [{ ...change, what: 'removed' }];
    if (!old) return [{ ...change, what: 'added' }];
    const isSame = seen.currency === now.currency && old.unitPrice === fresh.unitPrice;
    return [
      ...(isSame ? [] : [{ ...change, what: 'price' as const }]),
      ...(old.quantity === fresh.quantity ? [] : [{ ...change, what: 'quantity' as const }]),
    ];
  });
}
