import { afterEach, describe, expect, test } from 'vitest';
import { after, hours, now, setClock } from '#platform/clock.ts';
import { startDemoProvider } from '#test/harness/demo-provider.ts';
import { listJobs } from '#test/harness/jobs.ts';

const demo = await startDemoProvider();
const { call, open, order, pool, runJobs, receiver } = demo;

afterEach(() => setClock());

const payments = (id: string) =>
  pool
    .query(`select type from test_gateway_events where session_id = $1 order by id`, [id])
    .then(({ rows }) => rows.map(({ type }) => type));

describe('opening a session', () => {
  test('answers an open session with its payment page', async () => {
    const body = order();
    const { status, body: session } = await call('POST', '/sessions', body);
    expect(status).toBe(200);
    expect(session).toMatchObject({ status: 'open', amount: 8400, reference: body.reference });
    expect(session.url).toBe(`${demo.url}/test-gateway/pay/${session.id}`);
    expect((await call('GET', `/sessions/${session.id}`)).body).toEqual(session);
  });

  test('answers the same session for the same reference, even twenty times at once', async () => {
    const body = order();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call('POST', '/sessions', body)),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test('refuses the same reference with other content', async () => {
    const body = order();
    await call('POST', '/sessions', body);
    for (const change of [{ amount: 1 }, { currency: 'USD' }, { expiresAt: null }]) {
      const { status, body: problem } = await call('POST', '/sessions', { ...body, ...change });
      expect([status, problem.code]).toEqual([422, 'test_gateway.reference_reused']);
    }
  });

  test('needs the API key', async () => {
    for (const key of [null, '', 'wrong', 'x'.repeat(43)]) {
      const { status, body } = await call('POST', '/sessions', order(), key);
      expect([status, body.code]).toEqual([401, 'test_gateway.wrong_key']);
    }
    const { id } = await open();
    expect((await call('GET', `/sessions/${id}`, undefined, null)).status).toBe(401);
    expect((await call('POST', `/sessions/${id}/expire`, undefined, null)).status).toBe(401);
    expect((await call('POST', '/refunds', {}, null)).status).toBe(401);
  });

  test.each([
    ['no amount', { amount: 0 }],
    ['a negative amount', { amount: -1 }],
    ['a fraction', { amount: 1.5 }],
    ['a huge amount', { amount: 1e15 }],
    ['a currency that is none', { currency: 'euro' }],
    ['an address that runs a script', { returnUrl: 'javascript:alert(1)' }],
    ['no address', { webhookUrl: 'shop' }],
    ['a long description', { description: 'x'.repeat(501) }],
    ['a NUL', { description: 'a\0b' }],
    ['a leap second', { expiresAt: '2030-12-31T23:59:60Z' }],
    ['an empty reference', { reference: ' ' }],
    ['a field we do not know', { cardNumber: '4242424242424242' }],
  ])('refuses %s', async (_name, change) => {
    expect((await call('POST', '/sessions', order(change))).status).toBe(400);
  });

  test('answers 400 to a malformed id and 404 to an unknown one', async () => {
    expect((await call('GET', '/sessions/1')).status).toBe(400);
    expect((await call('GET', `/sessions/tgs_${'x'.repeat(24)}`)).status).toBe(404);
    const card = { card: 'approve' };
    expect((await call('POST', `/sessions/tgs_${'x'.repeat(24)}/pay`, card)).status).toBe(404);
  });
});

describe('paying', () => {
  const pay = (id: string, body: object) => call('POST', `/sessions/${id}/pay`, body, null);

  test('needs no key, only the long random id', async () => {
    const { id } = await open();
    expect((await pay(id, { card: 'approve' })).body).toMatchObject({ status: 'paid' });
  });

  test('happens once, however many pay at the same time', async () => {
    const { id } = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => pay(id, { card: 'approve' })),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(19).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe(
      'test_gateway.session_closed',
    );
    expect(await payments(id)).toEqual(['session.paid']);
  });

  test('at the moment of closing ends either paid or closed, never both', async () => {
    const sessions = await Promise.all(Array.from({ length: 10 }, () => open()));
    await Promise.all(
      sessions.map(async ({ id }) => {
        const [paid, closed] = await Promise.all([
          pay(id, { card: 'approve' }),
          call('POST', `/sessions/${id}/expire`),
        ]);
        expect(closed.status).toBe(200);
        expect(closed.body.status).toBe(paid.status === 200 ? 'paid' : 'expired');
        expect(await payments(id)).toHaveLength(1);
      }),
    );
  });

  test('is refused once the session is closed, declined or out of time', async () => {
    const closed = await open();
    await call('POST', `/sessions/${closed.id}/expire`);
    expect((await pay(closed.id, { card: 'approve' })).status).toBe(409);

    const declined = await open();
    expect((await pay(declined.id, { card: 'decline' })).body).toMatchObject({
      status: 'declined',
      failureCode: 'card_declined',
    });
    expect((await pay(declined.id, { card: 'approve' })).status).toBe(409);

    const late = await open();
    setClock(after(now(), hours(2)));
    expect((await pay(late.id, { card: 'approve' })).status).toBe(409);
    expect((await pay(late.id, { card: 'abandon' })).status).toBe(409);
    expect((await call('GET', `/sessions/${late.id}`)).body.status).toBe('expired');
  });

  test('waits for the second step when the card asks for it', async () => {
    const { id } = await open();
    expect((await pay(id, { card: 'authenticate' })).body.status).toBe('needs_authentication');
    expect((await pay(id, { card: 'approve' })).status).toBe(409);
    const path = `/sessions/${id}/authentication`;
    expect((await call('POST', path, { answer: 'confirm' }, null)).body.status).toBe('paid');
    expect((await call('POST', path, { answer: 'fail' }, null)).status).toBe(409);
    expect(await payments(id)).toEqual(['session.requires_action', 'session.paid']);
  });

  test('fails when the second step does', async () => {
    const { id } = await open();
    expect((await call('POST', `/sessions/${id}/authentication`, { answer: 'fail' })).status).toBe(
      409,
    );
    await pay(id, { card: 'authenticate' });
    const failed = await call('POST', `/sessions/${id}/authentication`, { answer: 'fail' }, null);
    expect(failed.body).toMatchObject({ status: 'declined', failureCode: 'authentication_failed' });
  });

  test('leaves an abandoned session open', async () => {
    const { id } = await open();
    expect((await pay(id, { card: 'abandon' })).body.status).toBe('open');
    expect(await payments(id)).toEqual([]);
  });

  test.each([
    [{}],
    [{ card: '4242424242424242' }],
    [{ card: 'approve', webhook: 'x' }],
    [[]],
    [null],
  ])('refuses %j', async (body) => {
    const { id } = await open();
    expect((await pay(id, body as object)).status).toBe(400);
  });
});

describe('closing', () => {
  test("may be repeated and answers the session's status", async () => {
    const { id } = await open();
    const close = () => call('POST', `/sessions/${id}/expire`);
    expect((await close()).body.status).toBe('expired');
    expect((await close()).body.status).toBe('expired');
    expect(await payments(id)).toEqual(['session.expired']);

    const paid = await open();
    await call('POST', `/sessions/${paid.id}/pay`, { card: 'approve' });
    expect((await call('POST', `/sessions/${paid.id}/expire`)).body.status).toBe('paid');
  });

  test('happens by itself when the time is over, and one webhook says so', async () => {
    await runJobs();
    receiver.received.length = 0;
    const { id } = await open({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    setClock(after(now(), hours(0.1)));
    await pool.query(`select graphile_worker.add_job('test-gateway.expire', '{}')`);
    await pool.query(`select graphile_worker.add_job('test-gateway.expire', '{}')`);
    await runJobs();
    expect(
      receiver.received.filter(({ body }) => body.includes(id)).map(({ type }) => type),
    ).toEqual(['session.expired']);
    expect(await listJobs(pool)).toEqual([]);
  });
});

describe('a refund', () => {
  async function paid() {
    const session = await open();
    await call('POST', `/sessions/${session.id}/pay`, { card: 'approve' });
    return session.id;
  }
  const refundOf = (sessionId: string, amount: number, reference: string) =>
    call('POST', '/refunds', { reference, sessionId, amount, currency: 'EUR' });

  test('goes back once per reference, however often it is asked for', async () => {
    const id = await paid();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refundOf(id, 8400, `refund-${id}`)),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await call('GET', `/sessions/${id}`)).body.refundedAmount).toBe(8400);
    expect((await refundOf(id, 1, `refund-${id}`)).status).toBe(422);
  });

  test('is never more than was paid, whether in parts or at the same moment', async () => {
    const id = await paid();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => refundOf(id, 3000, `part-${id}-${i}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.find(({ status }) => status !== 200)?.body.code).toBe(
      'test_gateway.not_refundable',
    );
    expect((await call('GET', `/sessions/${id}`)).body.refundedAmount).toBe(6000);
  });

  test("needs a paid session, the session's currency and an amount", async () => {
    const { id } = await open();
    expect((await refundOf(id, 1, `early-${id}`)).status).toBe(409);
    const other = await paid();
    const body = { reference: `usd-${other}`, sessionId: other, amount: 1, currency: 'USD' };
    expect((await call('POST', '/refunds', body)).status).toBe(409);
    expect((await refundOf(`tgs_${'x'.repeat(24)}`, 1, 'nowhere')).status).toBe(404);
    expect((await refundOf(other, 0, 'nothing')).status).toBe(400);
  });
});
