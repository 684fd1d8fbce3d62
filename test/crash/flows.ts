/**
 * What is done while the shop is killed. `prepare` makes what there was before, `run` is the part that is killed at
 * each of its moments, with shoppers and providers who do not give up; `ends` says how the order may stand afterwards.
 */
import { cancelOrder, lockForMove } from '#modules/orders/index.ts';
import { inTx } from '#platform/db.ts';
import {
  type Answer,
  type Checkout,
  call,
  checkOut,
  comeBack,
  fillBag,
  newKey,
  type Ordered,
} from './browser.ts';
import { signInOwner } from './staff.ts';
import { addJob, type Goods, newGoods, settleDown, type World } from './world.ts';

export type End = 'paid' | 'cancelled' | 'refunded';

export type Prepared = {
  goods: Goods;
  cart: string;
  key: string;
  ordered?: Ordered;
  ownerToken?: string;
};

export type Flow = {
  prepare(world: World): Promise<Prepared>;
  /** `random` gives numbers below 1 that follow from the seed. */
  run(world: World, standing: Prepared, random: () => number): Promise<unknown>;
  ends: End[];
  /** Besides, with a provider that takes approved money only when the shop asks it to. */
  endsUntaken?: End[];
  /** Why staff are rightly asked to look at the payment. */
  attention?: string;
  /** What the shopper was told before. */
  mails?: string[];
};

export const FLOWS: Record<string, Flow> = {
  checkout: {
    prepare: bagOf,
    // The order is paid too, so that it is known to be whole.
    run: async (world, standing) => {
      const ordered = await checkOut(world.frontUrl, checkoutOf(world, standing));
      await world.provider.pay(ordered, 'delivered');
    },
    ends: ['paid'],
  },
  'pay, webhook': {
    prepare: orderOf,
    run: async (world, standing) => {
      const ordered = theOrder(standing);
      await world.provider.pay(ordered, 'delivered');
    },
    ends: ['paid'],
  },
  'pay, return': {
    prepare: orderOf,
    run: async (world, standing) => {
      const ordered = theOrder(standing);
      await world.provider.pay(ordered, 'lost');
      await comeBack(world.frontUrl, ordered);
    },
    ends: ['paid'],
  },
  'pay, webhook and return at once': {
    prepare: orderOf,
    run: async (world, standing, random) => {
      const ordered = theOrder(standing);
      const paid = world.provider.pay(ordered, 'delivered');
      if (random() < 0.5) await paid;
      await Promise.all([comeBack(world.frontUrl, ordered), comeBack(world.frontUrl, ordered)]);
      await paid;
      await comeBack(world.frontUrl, ordered);
    },
    ends: ['paid'],
  },
  'out of time': {
    prepare: orderOf,
    run: async (world, standing) => {
      await runOutOfTime(world, theOrder(standing));
      await settleDown(world);
    },
    ends: ['cancelled'],
  },
  'out of time, paid unheard': {
    prepare: async (world) => {
      const standing = await orderOf(world);
      await world.provider.pay(theOrder(standing), 'lost');
      return standing;
    },
    run: async (world, standing) => {
      await runOutOfTime(world, theOrder(standing));
      await settleDown(world);
    },
    ends: ['paid'],
    endsUntaken: ['cancelled'],
  },
  'out of time while paying': {
    prepare: orderOf,
    run: async (world, standing, random) => {
      const ordered = theOrder(standing);
      const paid = world.provider.pay(ordered, 'delivered');
      if (random() < 0.5) await new Promise((wake) => setTimeout(wake, random() * 30));
      await runOutOfTime(world, ordered);
      await paid;
      await comeBack(world.frontUrl, ordered);
      await settleDown(world);
    },
    ends: ['paid', 'cancelled'],
  },
  'late money goes back': {
    prepare: async (world) => {
      const standing = await orderOf(world);
      await cancelBehindThePage(world, theOrder(standing));
      return standing;
    },
    run: async (world, standing) => {
      await world.provider.pay(theOrder(standing), 'delivered');
      await settleDown(world);
    },
    ends: ['cancelled'],
    attention: 'late_money',
  },
  'staff give money back': {
    prepare: paidOrderOf,
    run: async (world, standing) => {
      const { number, paymentId } = theOrder(standing);
      const { key, ownerToken: token } = standing;
      const { amount } = await world.db
        .selectFrom('payments')
        .select('amount')
        .where('id', '=', paymentId)
        .executeTakeFirstOrThrow();
      const body = { paymentId, amount: { amount, currency: 'EUR' } };
      await asked(
        call(world.frontUrl, 'POST', `admin/orders/${number}/refunds`, { key, token, body }),
      );
      await settleDown(world);
    },
    ends: ['refunded'],
  },
  'staff cancel a paid order': {
    prepare: paidOrderOf,
    run: async (world, standing) => {
      const { number } = theOrder(standing);
      const body = { note: '' };
      const path = `admin/orders/${number}/cancel`;
      await call(world.frontUrl, 'POST', path, { token: standing.ownerToken, body });
      await settleDown(world);
    },
    ends: ['cancelled'],
    mails: ['1 order.confirmed'],
  },
};

async function bagOf(world: World): Promise<Prepared> {
  const goods = await newGoods(world);
  const cart = await fillBag(world.frontUrl, goods.variantId);
  return { goods, cart, key: newKey() };
}

async function orderOf(world: World): Promise<Prepared> {
  const standing = await bagOf(world);
  const ordered = await checkOut(world.frontUrl, checkoutOf(world, standing));
  return { ...standing, ordered };
}

async function paidOrderOf(world: World): Promise<Prepared> {
  const standing = await orderOf(world);
  await world.provider.pay(theOrder(standing), 'delivered');
  await settleDown(world);
  await comeBack(world.frontUrl, theOrder(standing));
  return { ...standing, ownerToken: await signInOwner(world) };
}

async function asked(call: Promise<Answer>): Promise<void> {
  const { status, text } = await call;
  if (status >= 300) throw new Error(`answered ${status}: ${text}`);
}

const checkoutOf = ({ provider }: World, { cart, key }: Prepared): Checkout => ({
  cart,
  method: provider.method,
  key,
});

function theOrder({ ordered }: Prepared): Ordered {
  if (!ordered) throw new Error('the order was placed before');
  return ordered;
}

async function idOf({ db }: World, { number }: Ordered): Promise<string> {
  const { id } = await db
    .selectFrom('orders')
    .select('id')
    .where('number', '=', Number(number))
    .executeTakeFirstOrThrow();
  return id;
}

async function runOutOfTime(world: World, ordered: Ordered): Promise<void> {
  const orderId = await idOf(world, ordered);
  await world.pool.query(
    `update orders set expires_at = now() - interval '1 minute' where id = $1 and status = 'pending'`,
    [orderId],
  );
  await addJob(world, 'checkout.expire-order', { orderId });
}

/** As when the provider said that the page is closed and it was not: its shopper can still pay there. */
async function cancelBehindThePage(world: World, ordered: Ordered): Promise<void> {
  const orderId = await idOf(world, ordered);
  await inTx(world.db, async (tx) =>
    cancelOrder(tx, await lockForMove(tx, orderId), { actor: 'shopper' }, 'shopper'),
  );
  await settleDown(world);
}
