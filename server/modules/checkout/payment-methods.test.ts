import { expect, test } from 'vitest';
import { METHODS_TAG } from '#modules/payments/index.ts';
import { expectOk, goods, readyCart } from '#test/factories/orders.ts';
import { configureStripe, sellWithStripe } from '#test/harness/stripe.ts';

const { shop, fake, buy } = await sellWithStripe();
const { api } = shop;
const { variantId } = await goods(shop, { onHand: 100 });

const paymentOf = async ({ number, token }: { number: string; token: string }, query = '') => {
  const { body } = await expectOk(api('GET', `orders/${number}/payment${query}`, { order: token }));
  return body;
};

test('the next step of a payment is shown to whoever may see its order, and to nobody else', async () => {
  const order = await buy(variantId);
  const { payment, methods } = await paymentOf(order);
  expect(payment).toMatchObject({ method: 'stripe', flow: 'redirect', redirectUrl: order.pageUrl });
  expect(methods.map(({ method }: { method: string }) => method)).toContain('cash_on_delivery');
  expect((await api('GET', `orders/${order.number}/payment`)).status).toBe(404);
});

test("a provider's form comes with its secret and hosts at each request", async () => {
  const order = await buy(variantId, 'stripe_element');
  const { payment } = await paymentOf(order);
  expect(payment.clientSecret).toMatch(/^pi_\w+_secret_\w+$/);
  expect(payment.embed.hosts.script).toEqual([fake.url]);
  expect((await paymentOf(order)).payment.clientSecret).toBe(payment.clientSecret);
});

test('the status can be read without polling the provider', async () => {
  const order = await buy(variantId, 'stripe_element');
  const asked = fake.requests.length;
  const { payment, methods } = await paymentOf(order, '?open=false');
  expect(payment).toMatchObject({
    method: 'stripe_element',
    flow: 'embedded',
    status: 'requires_action',
    clientSecret: null,
    redirectUrl: null,
    embed: null,
  });
  expect(methods.length).toBeGreaterThan(1);
  expect(fake.requests.length).toBe(asked);
});

test('payment methods follow the cart’s currency and destination', async () => {
  await configureStripe(shop, 'stripe', 'capture');
  await shop.db
    .updateTable('payment_methods')
    .set({ countries: ['AT'] })
    .where('method', '=', 'stripe')
    .execute();
  shop.platform.memory.drop(METHODS_TAG);
  const cart = await readyCart(shop, [{ variantId }]);
  const offered = async (path: string, call = {}) => {
    const { body } = await expectOk(api('GET', path, call));
    return body.items.map(({ method }: { method: string }) => method);
  };
  expect(await offered('payment-methods?country=AT')).toContain('stripe');
  expect(await offered('payment-methods', { cart })).not.toContain('stripe');
});
