/** What changed in a bag since it was shown, in plain words: in the API's answer and on the page. */
import { translatorFor } from './messages/index.ts';
import { formatMoney } from './money.ts';
import type { CartChange } from './seen-cart.ts';

export function wordsOfChange(
  { what, before, after, quantityBefore, quantityAfter }: Omit<CartChange, 'mark'>,
  { title, locale }: { title: string; locale: string },
): string {
  const t = translatorFor(locale);
  const money = (amount: CartChange['before']) =>
    amount ? formatMoney(amount, locale) : t('checkout.changes.noPrice');
  const prices = { title, before: money(before), after: money(after) };
  if (what === 'quantity') {
    const counts = { before: quantityBefore ?? 0, after: quantityAfter ?? 0 };
    return t('checkout.changes.quantity', { title, ...counts });
  }
  if (what === 'added') return t('checkout.changes.added', { title, count: quantityAfter ?? 0 });
  if (what === 'removed') return t('checkout.changes.removed', { title });
  if (what === 'currency') {
    const currencies = { before: before?.currency ?? '', after: after?.currency ?? '' };
    return t('checkout.changes.currency', currencies);
  }
  if (what === 'wishes' || what === 'unknown') return t(`checkout.changes.${what}`);
  if (what === 'delivery' && !before) return t('checkout.changes.deliveryNow', prices);
  return t(`checkout.changes.${what}`, prices);
}

/** A bag is not said to have changed when only its delivery is another, or what that does to the sums. */
export function titleOfChanges(changes: Pick<CartChange, 'what'>[]) {
  const isAll = (...whats: CartChange['what'][]) =>
    changes.every(({ what }) => whats.includes(what));
  if (isAll('tax', 'total')) return 'checkout.changes.titleTotal' as const;
  if (isAll('delivery', 'total')) return 'checkout.changes.titleDelivery' as const;
  return 'checkout.changes.title' as const;
}
