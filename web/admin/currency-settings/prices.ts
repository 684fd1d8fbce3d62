/** What a delivery option costs in a currency, as it is typed: one field per option. */
import type { Translator } from '#common/messages/index.ts';
import { toDecimal } from '#common/money.ts';
import { readAmount } from '#common/written-numbers.ts';
import { describeEither } from '../../i18n/either-amount.ts';
import type { FieldErrors } from '../../ui/form.tsx';

const PRICE = 'price.';

export const priceField = (optionId: string) => PRICE + optionId;

type Reading = { currency: string; locale: string; say: Translator };

/** An empty field is no fault: the option is not offered in this currency then. */
export function priceFaults(
  typed: Record<string, string>,
  { currency, locale, say }: Reading,
): FieldErrors {
  const example = toDecimal({ amount: 1250, currency });
  const faults = Object.entries(typed).flatMap(([name, written]) => {
    if (!name.startsWith(PRICE) || written.trim() === '') return [];
    const { money, either } = readAmount(written.trim(), currency, locale);
    if (either) return [[name, describeEither(say, either, locale)]];
    return money
      ? []
      : [[name, say('admin.settings.currencies.priceFault', { currency, example })]];
  });
  return Object.fromEntries(faults);
}
