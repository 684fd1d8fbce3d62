/** Money in PayPal's format: `{ currency_code: 'EUR', value: '19.99' }`, by PayPal's own list of currencies. */
import { exponentOf, fromDecimal, type Money, toDecimal } from '#common/money.ts';
import { ProviderRefusal, ProviderUnreachable } from '../../provider.ts';

export type WireMoney = { currency_code: string; value: string };

/** The currencies PayPal charges. It lists the rouble too, but has left Russia. */
export const CURRENCIES = (
  'AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS JPY MXN MYR NOK NZD PHP PLN SEK SGD THB TWD ' +
  'USD'
).split(' ');
/** PayPal allows no decimals here, although ISO 4217 has two for the forint and the Taiwan dollar. */
const WHOLE_ONLY = new Set(['HUF', 'JPY', 'TWD']);

/** Throws for what PayPal cannot charge: another currency, zero, or fractions of a currency without decimals there. */
export function toWire({ amount, currency }: Money): WireMoney {
  const smallest = WHOLE_ONLY.has(currency) ? 10 ** exponentOf(currency) : 1;
  if (!CURRENCIES.includes(currency) || amount <= 0 || amount % smallest !== 0) {
    throw new ProviderRefusal('amount_not_chargeable');
  }
  const value = WHOLE_ONLY.has(currency)
    ? String(amount / smallest)
    : toDecimal({ amount, currency });
  return { currency_code: currency, value };
}

/** Throws for a malformed amount, which must never pass for another one. */
export function fromWire({ currency_code: currency, value }: WireMoney): Money {
  const money = fromDecimal(value, currency);
  if (!money) throw new ProviderUnreachable('PayPal answered an amount that cannot be read');
  return money;
}
