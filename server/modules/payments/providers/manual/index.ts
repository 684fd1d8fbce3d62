/**
 * Payment methods without a provider: cash on delivery, and a bank transfer with the merchant's instructions. There is
 * nobody to call; staff record the money when it arrives, and send refunds by hand.
 */
import type { ProviderDefinition } from '../../definition.ts';
import type { KnownPayment, PaymentProvider, PaymentUpdate } from '../../provider.ts';

const DAY_MINUTES = 24 * 60;
/** How long a transfer may take to arrive. */
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
        // Of no use until the merchant has said where to send the money.
        offeredAtFirst: false,
        needsInstructions: true,
      },
      {
        method: 'cash_on_delivery',
        flow: 'later',
        waitsMinutes: null,
        confirmsUnpaid: true,
        // Anybody can order so in anybody's name, so in a real shop the merchant decides.
        offeredAtFirst: isDemo,
      },
    ],
    open: async ({ paymentId }) => ({ providerRef: paymentId }),
    fetchStatus: async (payment) => updateOf(payment, 'requires_action'),
    close: async (payment) => updateOf(payment, 'cancelled'),
    // Pending until a person says that they have sent it.
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

function updateOf(payment: KnownPayment, outcome: PaymentUpdate['outcome']): PaymentUpdate {
  const { paymentId, providerRef, amount, currency } = payment;
  return { paymentId, providerRef, outcome, amount, currency };
}
