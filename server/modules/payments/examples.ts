/** Calls that succeed, for the sweep over all operations. */
import { now } from '#platform/clock.ts';
import type { Examples } from '#test/api/examples.ts';
import { byOwner, firstOrder, type World } from '#test/api/world.ts';
import { offerTransfer } from '#test/factories/payments.ts';
import { orderWith } from '#test/fakes/bank.ts';
import { flagPayment } from './review/queries.ts';

const EURO = { amount: 100, currency: 'EUR' };

export const examples: Examples = {
  parameters: {
    '/api/v1/admin/payments/{id}': {
      whose: 'staff',
      make: async (world) => (await firstOrder(world)).paymentId,
    },
    '/api/v1/admin/refunds/{id}': { whose: 'staff', make: refundToSend },
    '/api/v1/admin/payment-methods/{method}': { whose: 'staff', make: () => 'cash_on_delivery' },
    // Whoever knows it brings a proof that the provider has signed.
    '/payments/{id}': {
      whose: 'anyone',
      make: async (world) => (await firstOrder(world)).paymentId,
    },
    '/webhooks/{provider}': { whose: 'anyone', make: () => 'test' },
  },
  calls: {
    refundOrder: async ({ shop }) => {
      const { number, paymentId } = await orderWith(shop, 'captured');
      return { at: { number }, body: (note) => ({ paymentId, amount: EURO, note }) };
    },
    takeHeldMoney: async ({ shop }) => ({
      at: { id: (await orderWith(shop, 'authorised')).paymentId },
    }),
    notePaymentPaid: async (world) => ({ at: { id: (await transfer(world)).paymentId } }),
    askAboutPayment: async ({ shop }) => ({
      at: { id: (await orderWith(shop, 'requires_action')).paymentId },
    }),
    attendToPayment: async (world) => {
      const { paymentId } = await firstOrder(world);
      await flagPayment(world.shop.db, paymentId, { attention: 'unclear', at: now() });
      return { at: { id: paymentId }, body: (note) => ({ note }) };
    },
    arrangePaymentMethod: () => {
      const everywhere = { instructions: {}, currencies: [], countries: [], intent: 'capture' };
      return { body: (en) => ({ enabled: false, names: { en }, ...everywhere }) };
    },
    orderPaymentMethods: () => ({ body: () => ({ methods: ['cash_on_delivery'] }) }),
  },
};

async function transfer(world: World) {
  await offerTransfer(world.shop, 'Send it here.');
  return firstOrder(world, 'bank_transfer');
}

async function refundToSend(world: World): Promise<string> {
  const { number, paymentId } = await transfer(world);
  await byOwner(world, 'POST', `admin/payments/${paymentId}/paid`);
  const body = { paymentId, amount: EURO, note: 'A scratch' };
  const { body: refund } = await byOwner(world, 'POST', `admin/orders/${number}/refunds`, body);
  await world.shop.runJobs();
  return refund.id;
}
