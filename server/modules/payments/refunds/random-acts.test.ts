/** Whatever staff, shoppers and providers do in whatever order: no more goes back than came in, and the books agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { verifyShop } from '#modules/invariants/index.ts';
import { owner } from '#test/factories/accounts.ts';
import { type BankOrder, orderWith, sellWithBank } from '#test/fakes/bank.ts';

const shop = await sellWithBank();
const { api, bank, db, pool, runJobs } = shop;
const { token } = await owner(shop);

type Step =
  | { do: 'refund'; part: number; answer: typeof bank.refunds }
  | { do: 'desk'; part: number }
  | { do: 'news'; outcome: 'done' | 'failed' }
  | { do: 'capture'; answer: typeof bank.captures }
  | { do: 'dispute'; outcome: 'open' | 'won' | 'lost' }
  | { do: 'cancel' | 'ship' | 'jobs' };

const part = fc.integer({ min: 1, max: 12 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('refund' as const),
        part,
        answer: fc.constantFrom('done', 'pending', 'failed', 'refuse'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('desk' as const), part }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('news' as const),
        outcome: fc.constantFrom('done', 'failed'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('capture' as const),
        answer: fc.constantFrom('captured', 'refuse', 'away'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('dispute' as const),
        outcome: fc.constantFrom('open', 'won', 'lost'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'ship', 'jobs') }) },
  ),
  { minLength: 1, maxLength: 9 },
) as fc.Arbitrary<Step[]>;

/** The provider never gives back more than it took, so its desk offers what is left in its own books. */
async function leftAtProvider(paymentId: string): Promise<number> {
  const { rows } = await pool.query(
    `select p.amount - (select coalesce(sum(amount), 0) from refunds r
       where r.payment_id = p.id and r.state <> 'failed')::int as left
     from payments p where p.id = $1 and p.state = 'captured'`,
    [paymentId],
  );
  return rows[0]?.left ?? 0;
}

async function newestRefund(paymentId: string) {
  const { rows } = await pool.query(
    `select id, amount, provider_ref as "providerRef" from refunds
     where payment_id = $1 and state in ('pending', 'done') and reason <> 'at_provider' order by id desc limit 1`,
    [paymentId],
  );
  return rows[0];
}

async function take(step: Step, order: BankOrder, total: number): Promise<void> {
  const { number, paymentId } = order;
  const payment = { paymentId };
  const currency = 'EUR';
  switch (step.do) {
    case 'refund': {
      bank.refunds = step.answer;
      const amount = { amount: Math.ceil((total * step.part) / 12), currency };
      const body = { paymentId, amount };
      await api('POST', `admin/orders/${number}/refunds`, { token, body });
      return runJobs();
    }
    case 'desk': {
      const amount = Math.min(Math.ceil((total * step.part) / 12), await leftAtProvider(paymentId));
      if (amount < 1) return;
      const providerRef = `desk-${crypto.randomUUID()}`;
      const update = { payment, refundId: null, providerRef, outcome: 'done', amount, currency };
      await shop.sendUpdate({ kind: 'refund', update });
      return;
    }
    case 'news': {
      const refund = await newestRefund(paymentId);
      if (!refund) return;
      const { id: refundId, ...known } = refund;
      const update = { payment, refundId, ...known, outcome: step.outcome, currency };
      await Promise.all([1, 2].map(() => shop.sendUpdate({ kind: 'refund', update })));
      return;
    }
    case 'capture': {
      bank.captures = step.answer;
      const once = () => api('POST', `admin/payments/${paymentId}/capture`, { token });
      await Promise.all([once(), once()]);
      return;
    }
    case 'dispute': {
      const update = {
        payment,
        providerRef: `dp-${paymentId}`,
        reason: 'fraudulent',
        currency,
        outcome: step.outcome,
        amount: await leftAtProvider(paymentId),
        dueAt: null,
      };
      await shop.sendUpdate({ kind: 'dispute', update });
      return;
    }
    case 'cancel':
      await api('POST', `admin/orders/${number}/cancel`, { token, body: {} });
      return;
    case 'ship':
      await api('POST', `admin/orders/${number}/fulfilments`, { token, body: {} });
      return;
    default:
      return runJobs();
  }
}

test('random actions never refund more than was captured, and the ledger agrees with its rows', async () => {
  const beginning = fc.constantFrom('captured' as const, 'authorised' as const);
  await fc.assert(
    fc.asyncProperty(beginning, steps, async (begins, acts) => {
      bank.refunds = 'done';
      const order = await orderWith(shop, begins);
      const { body } = await api('GET', `admin/orders/${order.number}/payments`, { token });
      for (const step of acts) await take(step, order, body.total.amount);
      bank.refunds = 'done';
      await runJobs();
      const findings = await verifyShop(db);
      expect(findings.filter(({ broken }) => broken.length > 0)).toEqual([]);
      const money = (await api('GET', `admin/orders/${order.number}/payments`, { token })).body;
      expect(money.returned.amount).toBeLessThanOrEqual(money.captured.amount);
      expect(money.attempts[0].refundable.amount).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 60_000 },
  );
}, 120_000);
