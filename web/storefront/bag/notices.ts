/** What changed since a thing was put into the bag, in words: sold out, fewer left, no longer sold. */
import type { Translator } from '#common/messages/index.ts';
import { lineName } from '#common/variant-name.ts';
import type { Cart } from '../../request/shapes.ts';

export const noticesOf = ({ notices, items }: Cart, t: Translator) =>
  notices.map(({ code, itemId, available }) => {
    const item = items.find(({ id }) => id === itemId);
    const title = item ? lineName(item) : '';
    const count = String(available ?? 0);
    return { itemId, words: t(`bag.notices.${SENTENCES[code] ?? 'changed'}`, { title, count }) };
  });

const SENTENCES: Record<string, 'only_left' | 'sold_out' | 'not_for_sale'> = {
  'cart.only_left': 'only_left',
  'cart.sold_out': 'sold_out',
  'cart.not_for_sale': 'not_for_sale',
};
