import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '#platform/clock.ts';
import { freeJobsOfDeadWorkers } from '#platform/job-locks.ts';
import { startDemoProvider } from '#test/harness/demo-provider.ts';
import { dropJobs, listJobs, makeJobsDue } from '#test/harness/jobs.ts';

const demo = await startDemoProvider();
const { call, known, open, pool, provider, receiver, runJobs } = demo;
const { received } = receiver;

beforeEach(async () => {
  await dropJobs(pool);
  received.length = 0;
  receiver.next.length = 0;
});
afterEach(() => setClock());

const types = () => received.map(({ type }) => type);
async function paid(webhook: string, card = 'approve') {
  const { id } = await open({ reference: randomUUID() });
  await call('POST', `/sessions/${id}/pay`, { card, webhook });
  return id as string;
}
const delivered = (id: string) =>
  pool
    .query('select delivered_at from test_gateway_events where session_id = $1 order by id', [id])
    .then(({ rows }) => rows.map((row) => row.delivered_at !== null));

describe('a webhook', () => {
  test('is sent at once, signed, with what happened', async () => {
    const id = await paid('normal');
    await runJobs();
    expect(types()).toEqual(['session.paid']);
    const [{ body, signature, id: eventId }] = received as [(typeof received)[0]];
    const event = await provider.readWebhook(Buffer.from(body), {
      'test-gateway-signature': signature,
    });
    expect(event).toMatchObject({
      eventId,
      type: 'session.paid',
      subject: {
        kind: 'payment',
        update: { providerRef: id, outcome: 'captured', amount: 8400, currency: 'EUR' },
      },
    });
    expect(await delivered(id)).toEqual([true]);
    expect(await listJobs(pool)).toEqual([]);
  });

  test('says why a card was declined', async () => {
    await paid('normal', 'decline');
    await runJobs();
    expect(JSON.parse(received[0]!.body).data.session).toMatchObject({
      status: 'declined',
      failureCode: 'card_declined',
    });
  });

  test('is sent late when the card page asks for that', async () => {
    const id = await paid('late');
    await runJobs();
    expect(types()).toEqual([]);
    expect(await delivered(id)).toEqual([false]);
    await makeJobsDue(pool);
    await runJobs();
    expect(types()).toEqual(['session.paid']);
  });

  test('is sent twice with the same id and bytes when asked for', async () => {
    await paid('twice');
    await runJobs();
    expect(types()).toEqual(['session.paid', 'session.paid']);
    expect(received[0]?.body).toBe(received[1]?.body);
  });

  test('is sent after a newer one when asked for', async () => {
    await paid('out_of_order');
    await runJobs();
    expect(types()).toEqual(['session.paid']);
    await makeJobsDue(pool);
    await runJobs();
    expect(types()).toEqual(['session.paid', 'session.requires_action']);
    const [paidAt, olderAt] = received.map(({ body }) => JSON.parse(body).createdAt);
    expect(Date.parse(olderAt)).toBeLessThan(Date.parse(paidAt));
  });

  test('of the authentication step is sent as chosen on the first page', async () => {
    const id = await paid('out_of_order', 'authenticate');
    await runJobs();
    expect(types()).toEqual([]);
    await call('POST', `/sessions/${id}/authentication`, { answer: 'confirm' });
    await runJobs();
    await makeJobsDue(pool);
    await runJobs();
    expect(types()).toEqual(['session.paid', 'session.requires_action']);
  });

  test('is never sent when asked for, and a status check tells the shop', async () => {
    const id = await paid('lost');
    expect(await listJobs(pool)).toEqual([]);
    expect(await provider.fetchStatus(known(id))).toMatchObject({ outcome: 'captured' });
  });

  test('of a refund names the refund and no payment state', async () => {
    const id = await paid('lost');
    const refund = {
      payment: known(id),
      refundId: `r-${id}`,
      amount: 100,
      currency: 'EUR',
      tries: 0,
    };
    await provider.refund(refund);
    await runJobs();
    const [{ body, signature }] = received as [(typeof received)[0]];
    expect(JSON.parse(body).data.refund).toEqual({ reference: `r-${id}`, amount: 100 });
    const event = await provider.readWebhook(Buffer.from(body), {
      'test-gateway-signature': signature,
    });
    expect(event).toMatchObject({ type: 'refund.done', subject: { kind: 'nothing' } });
  });
});

describe('a delivery that fails', () => {
  test.each([
    ['answers 500', 500 as const],
    ['answers 404', 404 as const],
    ['leads elsewhere', 302 as const],
    ['hangs up', 'hang up' as const],
  ])('is retried when the shop %s', async (_name, answer) => {
    receiver.next.push(answer);
    const id = await paid('normal');
    await runJobs();
    expect(await delivered(id)).toEqual([false]);
    expect(await listJobs(pool)).toEqual([expect.stringMatching(/^test-gateway\.deliver: /)]);
    // On a busy machine a try may run out of time, and is followed by another.
    await expect
      .poll(async () => {
        await makeJobsDue(pool);
        await runJobs();
        return delivered(id);
      })
      .toEqual([true]);
    expect(types().at(-1)).toBe('session.paid');
  });

  test('whose process was killed is made by the next process', async () => {
    const id = await paid('normal');
    // As a killed worker leaves it: taken by a worker whose process is gone.
    await pool.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-gone', locked_at = now(), attempts = 1`,
    );
    await runJobs();
    expect(types()).toEqual([]);
    await freeJobsOfDeadWorkers(pool);
    await makeJobsDue(pool);
    await runJobs();
    expect(types()).toEqual(['session.paid']);
    expect(await delivered(id)).toEqual([true]);
  });
});
