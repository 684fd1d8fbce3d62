/** Which currencies and amounts Razorpay can charge. */
import { exponentOf } from '#common/money.ts';
import { ProviderRefusal } from '../../provider.ts';

/** Razorpay's list of supported currencies; all but INR require international payments to be enabled there. */
export const RAZORPAY_CURRENCIES: readonly string[] = (
  'AED ALL AMD AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BZD CAD CHF CLP CNY COP CRC CUP CVE ' +
  'CZK DJF DKK DOP DZD EGP ETB EUR FJD GBP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD ISK JMD JOD ' +
  'JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN ' +
  'NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SCR SEK SGD SLL SOS SVC SZL THB TND TRY TTD ' +
  'TWD TZS UAH UGX USD UYU UZS VND VUV XAF XCD XOF XPF YER ZAR ZMW'
).split(' ');

/**
 * Razorpay counts in the same minor units as we do. In currencies with three decimals the last digit must be 0;
 * rounding would change what was agreed with the shopper, so other amounts are refused.
 */
export function mustBeChargeable({ amount, currency }: { amount: number; currency: string }): void {
  if (!RAZORPAY_CURRENCIES.includes(currency)) throw new ProviderRefusal('currency_not_supported');
  const isOdd = exponentOf(currency) === 3 && amount % 10 !== 0;
  if (amount <= 0 || isOdd) throw new ProviderRefusal('amount_not_chargeable');
}
