/**
 * Ways to pay without a provider: cash on delivery, and a bank transfer with the merchant's instructions. Nobody is
 * called; staff note the money when it has come, and send it back by hand.
 */
import type { ProviderDefinition } from '../../definition.ts';
import type { KnownPayment, PaymentFacts, PaymentProvider } from '../../provider.ts';

const DAY_MINUTES = 24 * 60;
/** As long as api.md gives a transfer to arrive. */
const TRANSFER_DAYS = 7;

export const manual: ProviderDefinition<'manual'> = {
  name: 'manual',
  displayName: 'By hand',
  create: ({ mode }) => createManualProvider({ isDemo: mode === 'demo' }),
};

export function createManualProvider({ isDemo }: { isDemo: boolean }): PaymentProvider {
  return {
    name: manual.name,
    displayName: manual.displayName,
    methods: [
      {
        method: 'bank_transfer',
        flow: 'later',
        waitsMinutes: TRANSFER_DAYS * DAY_MINUTES,
        // Useless until the merchant has said where the money is to be sent.
        offeredAtFirst: false,
        needsInstructions: true,
      },
      {
        method: 'cash_on_delivery',
        flow: 'later',
        waitsMinutes: null,
        confirmsUnpaid: true,
        // Anybody can order so in anybody's name: in a shop that is real the merchant decides for it.
        offeredAtFirst: isDemo,
      },
    ],
    open: async ({ paymentId }) => ({ providerRef: paymentId }),
    look: async (payment) => factsOf(payment, 'requires_action'),
    close: async (payment) => factsOf(payment, 'cancelled'),
    // It is on its way once a person has sent it; they say so.
    refund: async ({ payment, refundId, amount, currency }) => ({
      payment: { paymentId: payment.paymentId },
      refundId,
      providerRef: refundId,
      outcome: 'pending',
      amount,
      currency,
    }),
  };
}

function factsOf(payment: KnownPayment, outcome: PaymentFacts['outcome']): PaymentFacts {
  const { paymentId, providerRef, amount, currency } = payment;
  return { paymentId, providerRef, outcome, amount, currency };
}
