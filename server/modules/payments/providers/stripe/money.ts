/**
 * Amounts at Stripe. Its minor units follow ISO 4217, with a few documented exceptions:
 * https://docs.stripe.com/currencies#special-cases
 */
import { exponentOf } from '#common/money.ts';
import { ProviderRefusal } from '../../provider.ts';

/** Stripe still counts krónur and Ugandan shillings in hundredths, and has no minor unit for the ariary. */
const EXPONENTS: Record<string, number> = { ISK: 2, UGX: 2, MGA: 0 };
/** In currencies with three decimals the last digit must be 0, since card networks know two. */
const THREE_DECIMALS_STEP = 10;

const exponentAtStripe = (currency: string) => EXPONENTS[currency] ?? exponentOf(currency);

/** Refuses (`amount_not_chargeable`) an amount that Stripe cannot charge exactly. */
export function toStripeAmount(amount: number, currency: string): number {
  const units = shift(amount, exponentAtStripe(currency) - exponentOf(currency));
  const step = exponentAtStripe(currency) === 3 ? THREE_DECIMALS_STEP : 1;
  if (!Number.isSafeInteger(units) || units % step !== 0) {
    throw new ProviderRefusal('amount_not_chargeable');
  }
  return units;
}

/** Converts an amount of Stripe's to the shop's minor units. Stripe itself charges whole ones only. */
export function fromStripeAmount(units: number, stripeCurrency: string): number {
  const currency = stripeCurrency.toUpperCase();
  const amount = shift(units, exponentOf(currency) - exponentAtStripe(currency));
  if (!Number.isSafeInteger(amount)) throw new TypeError(`no whole amount of ${currency}`);
  return amount;
}

const shift = (amount: number, digits: number) =>
  digits < 0 ? amount / 10 ** -digits : amount * 10 ** digits;

/** An amount of Stripe's with its currency, as in a provider update. */
export const moneyOf = (units: number, currency: string) => ({
  amount: fromStripeAmount(units, currency),
  currency: currency.toUpperCase(),
});
