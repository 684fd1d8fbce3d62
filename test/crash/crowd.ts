/**
 * Shoppers who do not give up: each goes through the whole checkout over HTTP, in one of many scenarios, again and
 * again. When the shop dies during a call they repeat it, as people and clients do.
 */
import { type Answer, call, fillBag, newKey, sendForm } from './browser.ts';

export type Crowd = {
  url: string;
  variantIds: string[];
  /** Below 1, following from the seed. */
  random: () => number;
  /** Set to end the crowd once each has finished what it is at. */
  over: boolean;
  /** The number of every order that was answered to somebody. */
  orders: Set<string>;
  /** Pages whose provider said that it took the money. */
  charged: Set<string>;
  /** How many went through all that they wanted. */
  served: number;
  /** Answers that must never be. */
  surprises: string[];
};

const CARDS = ['approve', 'approve', 'approve', 'decline', 'authenticate', 'abandon'] as const;
const DELIVERIES = ['normal', 'normal', 'late', 'twice', 'out_of_order', 'lost'] as const;

export async function buyUntilOver(crowd: Crowd): Promise<void> {
  while (!crowd.over) {
    await buyOnce(crowd).catch((error: Error) => crowd.surprises.push(error.message));
    crowd.served += 1;
  }
}

const pick = <T>({ random }: Crowd, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)]!;

async function buyOnce(crowd: Crowd): Promise<void> {
  const chance = (share: number) => crowd.random() < share;
  const cart = await fillBag(crowd.url, pick(crowd, crowd.variantIds), chance(0.3) ? 2 : 1);
  const key = newKey();
  const first = await order(crowd, cart, key);
  if (!first) return;
  // Some press the button twice.
  if (chance(0.2)) {
    const again = await order(crowd, cart, key);
    if (again && again.number !== first.number) crowd.surprises.push(`${key} made two orders`);
  }
  const card = await payOn(crowd, first.page);
  const { number, token } = first;
  if (chance(0.6)) await call(crowd.url, 'POST', `orders/${number}/settle`, { order: token });
  if (chance(0.1)) await call(crowd.url, 'POST', `orders/${number}/cancel`, { order: token });
  else if (card !== 'approve' && chance(0.5)) await payAgain(crowd, first);
}

type Ordered = { number: string; token: string; page: string };

/** Null for an order that was refused, since the goods are gone, or is paid by now. */
function remember(crowd: Crowd, { status, body }: Answer): Ordered | null {
  if (status !== 201 || !body.payment?.redirectUrl) return null;
  const { number } = body.order;
  crowd.orders.add(number);
  const [page = ''] = body.payment.redirectUrl.split('?');
  return { number, token: body.orderToken, page };
}

async function order(crowd: Crowd, cart: string, key: string): Promise<Ordered | null> {
  const body = { paymentMethod: 'test' };
  return remember(crowd, await call(crowd.url, 'POST', 'checkout', { cart, key, body }));
}

async function payAgain(crowd: Crowd, { number, token }: Ordered): Promise<void> {
  const body = { paymentMethod: 'test' };
  const path = `orders/${number}/payments`;
  const again = remember(crowd, await call(crowd.url, 'POST', path, { order: token, body }));
  if (again) await payOn(crowd, again.page);
}

/** What the shopper does on the provider's page, in a browser's manner. */
async function payOn(crowd: Crowd, page: string): Promise<string> {
  const card = pick(crowd, CARDS);
  const paid = await sendForm(page, { card, webhook: pick(crowd, DELIVERIES) });
  let took = card === 'approve' && paid.status === 303;
  if (card === 'authenticate' && crowd.random() < 0.8) {
    const answer = pick(crowd, ['confirm', 'confirm', 'fail']);
    const { status } = await sendForm(`${page}/authentication`, { answer });
    took = answer === 'confirm' && status === 303;
  }
  if (took) crowd.charged.add(page);
  return card;
}
