/**
 * A provider that authorises before it captures, in this process, for tests of what staff do with payments: it answers
 * what the test sets. Its wire is JSON without a signature, so that a test may send any update.
 */

import type {
  KnownPayment,
  Outcome,
  PaymentProvider,
  PaymentUpdate,
  RefundUpdate,
} from '#modules/payments/provider.ts';
import { ProviderRefusal, ProviderUnreachable } from '#modules/payments/provider.ts';
import { jobHandlers } from '#server/reactions.ts';
import { expectOk, goods, type PlacedOrder, placedOrder } from '#test/factories/orders.ts';
import { configureMethod } from '#test/factories/payments.ts';
import type { TestApp } from '#test/harness/app.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop, type ShopOptions } from '#test/harness/shop.ts';

export type Bank = {
  /** By the shop's payment. */
  statuses: Map<string, Outcome>;
  /** Its answer to a refund. `refuse`: refused for good. `away`: unreachable. */
  refunds: 'done' | 'pending' | 'failed' | 'refuse' | 'away';
  /** Its answer to a capture. */
  captures: 'captured' | 'refuse' | 'away';
  /** Every call that moves money, in order: `capture`, `void`, `refund 500`. */
  calls: string[];
  /** What happens during a void, as if somebody had been quicker. */
  meanwhile?: () => Promise<unknown>;
};

export const BANK = 'held_card';

export function createBank(): Bank {
  return { statuses: new Map(), refunds: 'done', captures: 'captured', calls: [] };
}

export function bankProvider(bank: Bank): PaymentProvider {
  const updateOf = ({ paymentId, providerRef, amount, currency }: KnownPayment): PaymentUpdate => {
    const outcome = bank.statuses.get(paymentId) ?? 'requires_action';
    return { paymentId, providerRef, transactionRef: `tx-${paymentId}`, outcome, amount, currency };
  };
  const move = (payment: KnownPayment, to: Outcome) => {
    bank.statuses.set(payment.paymentId, to);
    return updateOf(payment);
  };
  return {
    name: BANK,
    displayName: 'Bank',
    methods: [
      {
        method: BANK,
        flow: 'redirect',
        waitsMinutes: 45,
        offeredAtFirst: true,
        canAuthorise: true,
        authorisationDays: 7,
      },
    ],
    open: async ({ paymentId }) => ({
      providerRef: `page-${paymentId}`,
      redirectUrl: `http://bank.test/${paymentId}`,
    }),
    fetchStatus: async (payment) => updateOf(payment),
    close: async (payment) => {
      const status = bank.statuses.get(payment.paymentId) ?? 'requires_action';
      return status === 'requires_action' ? move(payment, 'expired') : updateOf(payment);
    },
    capture: async (payment) => {
      bank.calls.push('capture');
      if (bank.captures === 'refuse') throw new ProviderRefusal('hold_is_over');
      if (bank.captures === 'away') throw new ProviderUnreachable('nobody there');
      return move(payment, 'captured');
    },
    voidAuthorisation: async (payment) => {
      bank.calls.push('void');
      await bank.meanwhile?.();
      return bank.statuses.get(payment.paymentId) === 'authorised'
        ? move(payment, 'cancelled')
        : updateOf(payment);
    },
    refund: async ({ payment, refundId, amount, currency }): Promise<RefundUpdate> => {
      bank.calls.push(`refund ${amount}`);
      if (bank.refunds === 'refuse') throw new ProviderRefusal('account_closed');
      if (bank.refunds === 'away') throw new ProviderUnreachable('nobody there');
      const { paymentId } = payment;
      const providerRef = `re-${refundId}`;
      const outcome = bank.refunds;
      return { payment: { paymentId }, refundId, providerRef, outcome, amount, currency };
    },
    readWebhook: async (rawBody) => JSON.parse(rawBody.toString()),
  };
}

/** A shop with such a bank beside its usual providers. Its jobs run when `runJobs` is called. */
export async function sellWithBank({ database }: Pick<ShopOptions, 'database'> = {}) {
  const bank = createBank();
  const shop = await openShop({
    database,
    listens: true,
    providers: (usual) => [...usual, bankProvider(bank)],
  });
  const { pool, platform, providers } = shop;
  const everywhere = { names: {}, currencies: [], countries: [], enabled: true, position: 1 };
  const instructions = { en: 'Send it here.' };
  const arrangeAs = (method: string, intent: 'capture' | 'authorise') =>
    configureMethod(shop, { ...everywhere, method, intent, instructions });
  return {
    ...shop,
    bank,
    arrange: arrangeAs,
    runJobs: () => runDueJobs(pool, jobHandlers(platform, providers)),
    /** What the bank reports by itself. */
    sendUpdate: (subject: object) =>
      shop.api('POST', `/webhooks/${BANK}`, {
        body: JSON.stringify({ eventId: crypto.randomUUID(), type: 'news', payload: {}, subject }),
        headers: { 'content-type': 'application/octet-stream' },
      }),
  };
}
export type BankShop = Awaited<ReturnType<typeof sellWithBank>>;

export type BankOrder = PlacedOrder & { variantId: string };

/** An order that is paid or authorised. The goods cost 25.00, plus delivery. */
export async function orderWith(
  shop: BankShop,
  status: 'captured' | 'authorised' | 'requires_action',
  { onHand = 5 }: { onHand?: number } = {},
): Promise<BankOrder> {
  await shop.arrange(BANK, status === 'authorised' ? 'authorise' : 'capture');
  const { variantId } = await goods(shop, { onHand });
  const order = await placedOrder(shop, [{ variantId }], { method: BANK });
  shop.bank.statuses.set(order.paymentId, status);
  await expectOk(shop.api('POST', `orders/${order.number}/settle`, { order: order.token }));
  return { ...order, variantId };
}

/** The ledger of an order, as `captured 2990`. */
export async function ledgerOf({ pool }: Pick<TestApp, 'pool'>, number: string): Promise<string[]> {
  const { rows } = await pool.query(
    `select l.kind, l.amount from money_ledger l join orders o on o.id = l.order_id
     where o.number = $1 order by l.id`,
    [number],
  );
  return rows.map(({ kind, amount }) => `${kind} ${amount}`);
}

/** Subjects of the mails about an order, in order. */
export async function mailsOf({ pool }: Pick<TestApp, 'pool'>, number: string): Promise<string[]> {
  const { rows } = await pool.query(
    `select n.subject from notifications n join orders o on o.id = n.order_id
     where o.number = $1 order by n.id`,
    [number],
  );
  return rows.map(({ subject }) => subject);
}
