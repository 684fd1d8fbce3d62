/** The stand-in held against Razorpay's own material: its SDK, and what its documentation says of each field. */
import Razorpay from 'razorpay';
import { describe, expect, test } from 'vitest';
import { razorpayProvider } from '#test/harness/razorpay.ts';

const { fake } = await razorpayProvider();

/** What the SDK's types do not admit to, and what pointing it elsewhere therefore takes. */
type Reached = { api: { rq: { defaults: { baseURL: string; timeout: number } } } };

function officialClient(baseURL = fake.url, key_secret = fake.keySecret) {
  const client = new Razorpay({ key_id: fake.keyId, key_secret });
  const { defaults } = (client as unknown as Reached).api.rq;
  Object.assign(defaults, { baseURL, timeout: 2000 });
  return client;
}
const sdk = officialClient();

type Kind = 'text' | 'number' | 'flag' | 'notes' | 'object' | 'null' | 'nothing yet';
/** By the tables of the API reference; `nothing yet` is null until there is something. */
const ORDER: Record<string, Kind> = {
  id: 'text',
  entity: 'text',
  amount: 'number',
  amount_paid: 'number',
  amount_due: 'number',
  currency: 'text',
  receipt: 'text',
  offer_id: 'null',
  status: 'text',
  attempts: 'number',
  notes: 'notes',
  created_at: 'number',
};
const PAYMENT: Record<string, Kind> = {
  id: 'text',
  entity: 'text',
  amount: 'number',
  currency: 'text',
  status: 'text',
  order_id: 'text',
  invoice_id: 'null',
  international: 'flag',
  method: 'text',
  amount_refunded: 'number',
  refund_status: 'nothing yet',
  captured: 'flag',
  description: 'nothing yet',
  card_id: 'text',
  bank: 'nothing yet',
  wallet: 'nothing yet',
  vpa: 'nothing yet',
  email: 'text',
  contact: 'text',
  notes: 'notes',
  fee: 'nothing yet',
  tax: 'nothing yet',
  error_code: 'nothing yet',
  error_description: 'nothing yet',
  error_source: 'nothing yet',
  error_step: 'nothing yet',
  error_reason: 'nothing yet',
  acquirer_data: 'object',
  created_at: 'number',
};
const REFUND: Record<string, Kind> = {
  id: 'text',
  entity: 'text',
  amount: 'number',
  currency: 'text',
  payment_id: 'text',
  notes: 'notes',
  receipt: 'nothing yet',
  acquirer_data: 'object',
  created_at: 'number',
  batch_id: 'null',
  status: 'text',
  speed_processed: 'text',
  speed_requested: 'text',
};
const DISPUTE: Record<string, Kind> = {
  id: 'text',
  entity: 'text',
  payment_id: 'text',
  amount: 'number',
  currency: 'text',
  amount_deducted: 'number',
  reason_code: 'text',
  reason_description: 'text',
  respond_by: 'number',
  status: 'text',
  phase: 'text',
  created_at: 'number',
};

function kindsOf(entity: object, table: Record<string, Kind>) {
  return Object.fromEntries(
    Object.entries(entity).map(([name, value]) => [name, fits(value, table[name])]),
  );
}
/** The kind of the table where it fits, else what is there instead. */
function fits(value: unknown, kind: Kind | undefined): string {
  const is = value === null ? 'null' : { string: 'text', boolean: 'flag' }[typeof value as string];
  if (kind === 'nothing yet' && (is === 'null' || is === 'text' || typeof value === 'number')) {
    return kind;
  }
  // Empty notes are an empty list.
  if (kind === 'notes' && typeof value === 'object') return kind;
  return is ?? typeof value;
}
const everyField = (entity: object, table: Record<string, Kind>) =>
  expect(kindsOf(entity, table)).toEqual(table);

const asked = { amount: 50_000, currency: 'INR', receipt: 'stand-in-test' };

describe('the official SDK', () => {
  test('orders, captures and refunds at the fake, and finds every documented field', async () => {
    const order = await sdk.orders.create({ ...asked, notes: { a: 'b' } });
    everyField(order, ORDER);
    expect(await sdk.orders.fetch(order.id)).toEqual(order);
    expect((await sdk.orders.all({ receipt: 'stand-in' })).items).toEqual([order]);

    const { id } = await fake.pay(order.id, 'paid');
    const authorised = await sdk.payments.fetch(id);
    everyField(authorised, PAYMENT);
    expect([authorised.status, authorised.captured]).toEqual(['authorized', false]);
    const taken = await sdk.payments.capture(id, 50_000, 'INR');
    everyField(taken, PAYMENT);
    expect([taken.status, taken.captured]).toEqual(['captured', true]);
    expect((await sdk.orders.fetchPayments(order.id)).items).toEqual([taken]);
    expect(await sdk.orders.fetch(order.id)).toMatchObject({ status: 'paid', amount_due: 0 });

    const refund = await sdk.payments.refund(id, { amount: 20_000, speed: 'normal' });
    everyField(refund, REFUND);
    expect((await sdk.payments.fetchMultipleRefund(id)).items).toEqual([refund]);
    expect(await sdk.refunds.fetch(refund.id)).toEqual(refund);
    everyField(await fake.dispute(id), DISPUTE);
  });

  test('is refused with the documented error object', async () => {
    const refused = (code: string, description: RegExp) => ({
      statusCode: expect.any(Number),
      error: expect.objectContaining({ code, description: expect.stringMatching(description) }),
    });
    const wrong = officialClient(fake.url, 'guessed');
    await expect(wrong.orders.fetch('order_x')).rejects.toEqual(
      refused('BAD_REQUEST_ERROR', /Authentication failed/),
    );
    await expect(sdk.orders.fetch('order_x')).rejects.toEqual(
      refused('BAD_REQUEST_ERROR', /id provided does not exist/),
    );
    fake.misbehave({ answer: 500 });
    await expect(sdk.orders.fetch('order_x')).rejects.toEqual(refused('SERVER_ERROR', /trouble/));
  });

  test.each([
    ['an amount that is no integer', { ...asked, amount: 10.5 }, /must be an integer/],
    ['an amount in words', { ...asked, amount: '50000' }, /must be an integer/],
    ['less than one rupee', { ...asked, amount: 99 }, /at least INR 1.00/],
    ['no amount', { currency: 'INR' }, /amount field is required/],
    ['a third decimal', { ...asked, amount: 99_991, currency: 'KWD' }, /last decimal/],
    ['a long receipt', { ...asked, receipt: 'r'.repeat(41) }, /40 characters/],
    ['a field it does not know', { ...asked, color: 'red' }, /color is\/are not required/],
    ['a note of another type', { ...asked, notes: { a: {} } }, /notes/],
    [
      'too many notes',
      { ...asked, notes: Object.fromEntries([...'abcdefghijklmnop'].entries()) },
      /notes/,
    ],
    [
      'no period',
      { ...asked, payment: { capture: 'automatic', capture_options: { refund_speed: 'normal' } } },
      /automatic_expiry_period/,
    ],
    [
      'a short period',
      {
        ...asked,
        payment: {
          capture: 'automatic',
          capture_options: { automatic_expiry_period: 11, refund_speed: 'normal' },
        },
      },
      /at least 12/,
    ],
    [
      'another speed',
      { ...asked, payment: { capture: 'manual', capture_options: { refund_speed: 'fast' } } },
      /refund_speed/,
    ],
  ])('is refused an order with %s', async (_name, body, description) => {
    await expect(sdk.orders.create(body as never)).rejects.toMatchObject({
      statusCode: 400,
      error: { code: 'BAD_REQUEST_ERROR', description: expect.stringMatching(description) },
    });
  });
});

describe('why we have a client of our own:', () => {
  test('the SDK passes no idempotency key for refunds', async () => {
    const header = 'X-Refund-Idempotency';
    const client = new Razorpay({
      key_id: fake.keyId,
      key_secret: fake.keySecret,
      headers: { [header]: 'a-key-of-ten-letters' } as never,
    });
    Object.assign((client as unknown as Reached).api.rq.defaults, { baseURL: fake.url });
    await client.orders.all();
    expect(fake.requests.at(-1)?.headers[header.toLowerCase()]).toBeUndefined();
  });

  test('the SDK breaks when the network is down', async () => {
    await expect(officialClient('http://127.0.0.1:1').orders.all()).rejects.toThrow(
      /Cannot read properties of undefined/,
    );
  });

  test('the SDK lets nobody choose its URL or timeout', () => {
    const untouched = new Razorpay({ key_id: 'a', key_secret: 'b', hostUrl: fake.url } as never);
    expect((untouched as unknown as Reached).api.rq.defaults).toMatchObject({
      baseURL: 'https://api.razorpay.com',
      timeout: 0,
    });
  });
});
