/** Stripe's rules on amounts, which follow its own minor units and not always those of ISO 4217. */
import { invalidParameter } from './answers.ts';

const DUE_HUNDRED = ['isk', 'ugx'];
const DUE_TEN = ['bhd', 'jod', 'kwd', 'omr', 'tnd'];
const MAX_AMOUNT = 99_999_999;
const MIN_AMOUNT: Record<string, number> = { usd: 50, eur: 50, gbp: 30, jpy: 50 };

export function checkAmount(amount: number, currency: string, param: string): void {
  const refuse = (message: string, code?: string) => {
    throw invalidParameter(param, message, code);
  };
  if (amount < 1)
    refuse('This value must be greater than or equal to 1.', 'parameter_invalid_integer');
  if (amount > MAX_AMOUNT) {
    refuse('Amount must be no more than 999,999.99.', 'amount_too_large');
  }
  if (DUE_HUNDRED.includes(currency) && amount % 100 !== 0) {
    refuse(
      `Invalid amount. Currency ${currency.toUpperCase()} has become effectively zero-decimal and charged amounts must be evenly divisible by 100.`,
    );
  }
  if (DUE_TEN.includes(currency) && amount % 10 !== 0) {
    refuse('Invalid amount. The last digit must be 0 for three-decimal currencies.');
  }
}

/** A charge has a minimum amount; a refund has none. */
export function checkCharge(amount: number, currency: string, param: string): void {
  checkAmount(amount, currency, param);
  if (amount >= (MIN_AMOUNT[currency] ?? 1)) return;
  throw invalidParameter(param, 'Amount must convert to at least 50 cents.', 'amount_too_small');
}
