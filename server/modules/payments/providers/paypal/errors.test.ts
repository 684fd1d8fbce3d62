import { describe, expect, test } from 'vitest';
import { orders } from '#common/messages/en/orders.ts';
import { failureOf, isAlreadySettled } from './errors.ts';

describe('a capture that PayPal refused', () => {
  test.each([
    ['INSTRUMENT_DECLINED', 'requires_action', 'payment_declined'],
    ['REDIRECT_PAYER_FOR_ALTERNATE_FUNDING', 'requires_action', 'payment_declined'],
    ['TRANSACTION_REFUSED', 'requires_action', 'payment_declined'],
    ['TRANSACTION_LIMIT_EXCEEDED', 'requires_action', 'limit_exceeded'],
    ['CARD_EXPIRED', 'requires_action', 'expired_card'],
    ['PAYER_ACTION_REQUIRED', 'requires_action', 'payer_action_required'],
    ['PAYER_ACCOUNT_RESTRICTED', 'declined', 'payment_declined'],
    ['COMPLIANCE_VIOLATION', 'declined', 'processing_error'],
    ['MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED', 'declined', 'payment_declined'],
  ])('with %s is %s, shown to the shopper as %s', (issue, outcome, failureCode) => {
    expect(failureOf(issue)).toEqual({ outcome, failureCode });
    expect(Object.keys(orders.failure)).toContain(failureCode);
  });

  test('because its order is too old counts as expired', () => {
    expect(failureOf('ORDER_EXPIRED')).toEqual({ outcome: 'expired' });
  });

  test.each(['PERMISSION_DENIED', 'PAYEE_ACCOUNT_RESTRICTED', 'DUPLICATE_INVOICE_ID', 'toString'])(
    "for a fault of the merchant's account throws: %s",
    (issue) => {
      expect(failureOf(issue)).toBeNull();
      expect(isAlreadySettled(issue)).toBe(false);
    },
  );
});
