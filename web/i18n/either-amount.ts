/** Asks back about an amount that can be read in two ways, with both readings and how to write each beyond doubt. */
import type { Translator } from '#common/messages/index.ts';
import { formatMoney, type Money, toDecimal } from '#common/money.ts';

export const describeEither = (
  t: Translator,
  [large, small]: [Money, Money],
  locale: string,
): string =>
  t('ui.eitherAmount', {
    large: formatMoney(large, locale),
    small: formatMoney(small, locale),
    plainLarge: toDecimal(large),
    plainSmall: toDecimal(small),
  });
