/** The stand-in against Stripe's own material: what it answers exists there, with the same types. */
import { readFileSync } from 'node:fs';
import Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { NO_SAMPLE_DATA, sampleData } from '#test/harness/sample-data.ts';
import { openRequest, stripeAlone } from '#test/harness/stripe.ts';

const FIXTURES = sampleData('stripe', 'fixtures3.json');
const known = FIXTURES
  ? (JSON.parse(readFileSync(FIXTURES, 'utf8')).resources as Record<string, Fields>)
  : null;
if (!known)
  console.log(
    `Stripe’s fixtures are not compared (${NO_SAMPLE_DATA}); the types of its client are.`,
  );

type Fields = Record<string, unknown>;

/** Fields younger than the fixtures; the types of Stripe's client, which the stand-in satisfies, have them. */
const YOUNGER: Record<string, string[]> = {
  'checkout.session': ['allowed_payment_method_types'],
  payment_intent: ['allowed_payment_method_types', 'payment_record'],
  dispute: ['intended_submission_method', 'evidence_details.submission_method'],
  refund: ['failure_reason', 'pending_reason'],
};

const { fake, provider, receivedEvent } = await stripeAlone();
const stripe = new Stripe(fake.keys.secretKey, {
  ...hostOf(fake.url),
  protocol: 'http',
  maxNetworkRetries: 0,
});

function hostOf(url: string) {
  const { hostname, port } = new URL(url);
  return { host: hostname, port };
}

/** Every path of `given` that `fixture` does not have, or has as something else. */
function unlistedPathsOf(given: Fields, fixture: Fields, at = ''): string[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const path = at + name;
    if (at === 'metadata.') return typeof value === 'string' ? [] : [path];
    if (name === 'next_action' || name === 'last_payment_error') return [];
    if (!(name in fixture)) return [path];
    const model = fixture[name];
    if (value === null || model === null || name === 'metadata') return [];
    if (isObject(value) && isObject(model)) return unlistedPathsOf(value, model, `${path}.`);
    // An id stands for the object, which Stripe expands when asked.
    return kindOf(value) === kindOf(model) || name === 'payment_intent' ? [] : [path];
  });
}

const isObject = (value: unknown): value is Fields => kindOf(value) === 'object';
const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);

async function goThroughEverything() {
  const paid = openRequest();
  await provider.open(paid);
  for (const outcome of ['declined', 'authentication'] as const)
    await fake.pay(paid.paymentId, outcome);
  await fake.authenticate(paid.paymentId);
  fake.nextRefunds('succeeded', 'pending', 'failed');
  for (const amount of [100, 200, 300]) await fake.refundInDashboard(paid.paymentId, amount);
  const { id } = await fake.dispute(paid.paymentId);
  await fake.moveDispute(id, 'under_review');
  await fake.moveDispute(id, 'won');
  const authorised = openRequest({ method: 'stripe_element', intent: 'authorise' });
  await provider.open(authorised);
  await fake.pay(authorised.paymentId);
  await fake.captureInDashboard(authorised.paymentId);
  const left = openRequest();
  await provider.open(left);
  await fake.expire(left.paymentId);
}

describe('what the fake answers', () => {
  test('has only fields that Stripe has, of the same types', async () => {
    await goThroughEverything();
    const kinds = new Set<string>();
    for (const event of fake.account.events) {
      const object = event.data.object as Fields;
      const kind = String(object.object);
      kinds.add(kind);
      if (!known) continue;
      const unlisted = unlistedPathsOf(object, known[kind] ?? {});
      const unknown = unlisted.filter((path) => !YOUNGER[kind]?.includes(path));
      expect({ type: event.type, unknown }).toEqual({ type: event.type, unknown: [] });
      expect(unlistedPathsOf({ ...event, data: {} }, known.event ?? {})).toEqual([]);
    }
    expect([...kinds].sort()).toEqual([
      'charge',
      'checkout.session',
      'dispute',
      'payment_intent',
      'refund',
    ]);
  });

  test('has every field that Stripe always sends', () => {
    if (!known) return;
    const session = receivedEvent('checkout.session.completed').data.object;
    const missing = Object.keys(known['checkout.session'] ?? {}).filter(
      (name) => !(name in session),
    );
    expect(missing).toEqual([]);
    const intent = receivedEvent('payment_intent.succeeded').data.object;
    expect(Object.keys(known.payment_intent ?? {}).filter((name) => !(name in intent))).toEqual([]);
  });
});

describe('a request to the fake', () => {
  const session = (changes: object = {}) =>
    stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'http://shop.test/back',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'eur', unit_amount: 900, product_data: { name: 'A' } },
        },
      ],
      ...changes,
    } as Stripe.Checkout.SessionCreateParams);
  const line = (price: object) => ({
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'eur', unit_amount: 900, product_data: { name: 'A' }, ...price },
      },
    ],
  });
  const inMinutes = (n: number) => ({ expires_at: Math.floor(Date.now() / 1000) + n * 60 });

  test.each([
    ['a parameter nobody knows', { colour: 'red' }, 'parameter_unknown', 'colour'],
    [
      'one that was taken away',
      { payment_method_types: ['card'] },
      'parameter_unknown',
      'payment_method_types',
    ],
    [
      'one it knows elsewhere',
      line({ colour: 1 }),
      'parameter_unknown',
      'line_items[0][price_data][colour]',
    ],
    ['no mode', { mode: undefined }, 'parameter_missing', 'mode'],
    [
      'no product',
      line({ product_data: undefined, unit_amount: 'x' }),
      'parameter_invalid_integer',
      'line_items[0][price_data][unit_amount]',
    ],
    [
      'a currency in capitals',
      line({ currency: 'EUR' }),
      undefined,
      'line_items[0][price_data][currency]',
    ],
    [
      'too little money',
      line({ unit_amount: 49 }),
      'amount_too_small',
      'line_items[0][price_data][unit_amount]',
    ],
    [
      'too much money',
      line({ unit_amount: 100_000_000 }),
      'amount_too_large',
      'line_items[0][price_data][unit_amount]',
    ],
    [
      'a fraction of a króna',
      line({ currency: 'isk', unit_amount: 550 }),
      undefined,
      'line_items[0][price_data][unit_amount]',
    ],
    [
      'a third decimal',
      line({ currency: 'kwd', unit_amount: 1234 }),
      undefined,
      'line_items[0][price_data][unit_amount]',
    ],
    ['no e-mail address', { customer_email: 'ada' }, 'email_invalid', 'customer_email'],
    ['no address to come back to', { success_url: '/back' }, 'url_invalid', 'success_url'],
    ['a language it does not speak', { locale: 'tlh' }, undefined, 'locale'],
    ['a page for a moment', inMinutes(29), undefined, 'expires_at'],
    ['a page for days', inMinutes(24 * 60 + 1), undefined, 'expires_at'],
  ])('is refused: %s', async (_name, changes, code, param) => {
    await expect(session(changes)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      code,
      param,
    });
  });

  test('is refused without the right key, or with the one for browsers', async () => {
    const { host, port } = hostOf(fake.url);
    const withKey = (key: string) => new Stripe(key, { host, port, protocol: 'http' });
    for (const key of ['sk_test_guessed', fake.keys.publishableKey]) {
      const error = await withKey(key)
        .checkout.sessions.retrieve('cs_x')
        .catch((one) => one);
      expect(error.statusCode).toBe(401);
    }
  });

  test('answers the first response again to the same key, and refuses the key for another request', async () => {
    const wish = { amount: 900, currency: 'eur' };
    const create = (amount: number) =>
      stripe.paymentIntents.create({ ...wish, amount }, { idempotencyKey: 'one' });
    const first = await create(900);
    await fake.pay(first.id);
    const again = await create(900);
    expect([again.id, again.status]).toEqual([first.id, 'requires_payment_method']);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    await expect(create(901)).rejects.toMatchObject({ type: 'StripeIdempotencyError' });
    // What is refused before the work begins is not kept.
    const mended = (amount: number) =>
      stripe.paymentIntents.create({ ...wish, amount }, { idempotencyKey: 'two' });
    await expect(mended(1)).rejects.toMatchObject({ code: 'amount_too_small' });
    expect((await mended(900)).amount).toBe(900);
  });

  test('replays its own server error for a day', async () => {
    fake.misbehave({ call: '500 without work' });
    const create = () =>
      stripe.paymentIntents.create({ amount: 900, currency: 'eur' }, { idempotencyKey: 'three' });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
  });
});
