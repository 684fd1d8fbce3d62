import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { after, days, now, setClock } from '#platform/clock.ts';
import { jobHandlers } from '#server/reactions.ts';
import { changeAccount, nextNumber, shopper, staffWho } from '#test/factories/accounts.ts';
import { forgetCalls } from '#test/factories/limits.ts';
import { expectOk, goods, placedOrder, runJob } from '#test/factories/orders.ts';
import { testMailServer } from '#test/fakes/mail-server.ts';
import { runDueJobs } from '#test/harness/jobs.ts';
import { openShop } from '#test/harness/shop.ts';

const server = await testMailServer();
const shop = await openShop({
  listens: true,
  settings: { SMTP_URL: server.url, RATE_LIMITS: 'on' },
});
const { api, db, pool, platform } = shop;
const { token } = await staffWho(shop, ['customers:read', 'customers:write', 'exports:read']);
const jobs = () => runDueJobs(pool, jobHandlers(platform));
const address = () => `reader${nextNumber()}@example.test`;
const signUp = (email: string, source = 'footer') =>
  api('POST', 'newsletter/subscriptions', { body: { email, source } });
const confirm = (link: string) => api('POST', 'newsletter/confirmation', { body: { token: link } });
const end = (link: string) => api('POST', 'newsletter/end', { body: { token: link } });

async function seenByStaff(email: string) {
  const list = await api('GET', `admin/newsletter/subscribers?search=${email}`, { token });
  return (await expectOk(Promise.resolve(list))).body.items[0];
}
const stateOf = async (email: string) => (await seenByStaff(email))?.state;

/** The newest mail to an address as the mail server received it, on whole lines. */
async function newestMail(email: string): Promise<string> {
  await jobs();
  const mails = server.received.messages.filter((mail) => mail.includes(`To: ${email}`));
  return (mails.at(-1) ?? '')
    .replaceAll('=\r\n', '')
    .replaceAll('=3D', '=')
    .replaceAll('\r\n ', ' ');
}
/** As they are stored. */
const mailsTo = (email: string) =>
  db.selectFrom('notifications').select('kind').where('recipient', '=', email).execute();
const tokenIn = (mail: string, page: string) =>
  new RegExp(`/newsletter/${page}\\?token=([\\w.-]+)`).exec(mail)?.[1] ?? '';

async function subscribed(email = address()): Promise<{ email: string; mail: string }> {
  await expectOk(signUp(email));
  await expectOk(confirm(tokenIn(await newestMail(email), 'confirm')));
  return { email, mail: await newestMail(email) };
}

beforeEach(async () => {
  await forgetCalls(db);
  server.received.messages.length = 0;
});

describe('subscribing', () => {
  test('takes a link in a mail, and keeps when, where and to which words somebody agreed', async () => {
    const email = address();
    expect((await signUp(email.toUpperCase(), 'checkout')).status).toBe(204);
    expect(await stateOf(email)).toBe('pending');
    const link = tokenIn(await newestMail(email), 'confirm');
    await expectOk(confirm(link));
    // A second press of the button changes nothing.
    await expectOk(confirm(link));
    expect(await seenByStaff(email)).toMatchObject({
      state: 'subscribed',
      source: 'checkout',
      askedAt: expect.any(String),
      confirmedAt: expect.any(String),
    });
    const { rows } = await pool.query(
      `select c.text from newsletter_consent_texts c
       join newsletter_subscribers s on s.consent_version = c.version where s.email = $1`,
      [email],
    );
    expect(rows).toEqual([{ text: expect.stringContaining('I can unsubscribe at any time') }]);
  });

  test('is answered alike whether an address is known or not, and mails only who is not subscribed', async () => {
    const { email } = await subscribed();
    server.received.messages.length = 0;
    const [known, unknown] = [await signUp(email), await signUp(address())];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    await jobs();
    expect(server.received.messages).toHaveLength(1);
    expect(await stateOf(email)).toBe('subscribed');
  });

  test('sends three mails a day to an address, and refuses a network that signs up many', async () => {
    const email = address();
    for (let i = 0; i < 5; i++) expect((await signUp(email)).status).toBe(204);
    await jobs();
    const mails = server.received.messages.filter((mail) => mail.includes(email));
    expect(mails.length).toBeLessThanOrEqual(3);
    let answer = await signUp(address());
    for (let i = 0; i < 40 && answer.status === 204; i++) answer = await signUp(address());
    expect(answer.status).toBe(429);
  });

  test('ends with the newest link, after a week, and once somebody unsubscribed', async () => {
    const email = address();
    await signUp(email);
    const older = tokenIn(await newestMail(email), 'confirm');
    setClock(after(now(), 60_000));
    await signUp(email);
    const newer = tokenIn(await newestMail(email), 'confirm');
    expect((await confirm(older)).body.code).toBe('newsletter.link_over');
    setClock(after(now(), days(8)));
    expect((await confirm(newer)).body.code).toBe('newsletter.link_over');
    setClock();
    await expectOk(confirm(newer));
    await expectOk(end(tokenIn(await newestMail(email), 'unsubscribe')));
    expect((await confirm(newer)).body.code).toBe('newsletter.link_over');
    expect(await stateOf(email)).toBe('unsubscribed');
  });

  test('refuses links that were changed', async () => {
    const { email, mail } = await subscribed();
    const other = tokenIn((await subscribed()).mail, 'unsubscribe');
    const [id] = tokenIn(mail, 'unsubscribe').split('.');
    for (const forged of ['', 'x', `${id}.${other.split('.')[1]}`]) {
      expect((await end(forged)).body.code, forged).toBe('newsletter.link_broken');
      expect((await confirm(forged)).body.code, forged).toBe('newsletter.link_over');
    }
    expect(await stateOf(email)).toBe('subscribed');
  });

  test('survives confirming an account, and an order whose box was left empty', async () => {
    const person = await shopper(shop);
    await signUp(person.email, 'registration');
    const link = tokenIn(await newestMail(person.email), 'confirm');
    await changeAccount(db, person.id, { email_verified_at: now() });
    expect(await stateOf(person.email)).toBe('pending');
    await expectOk(confirm(link));
    const { variantId } = await goods(shop);
    await placedOrder(shop, [{ variantId }], { token: person.token });
    await jobs();
    expect(await stateOf(person.email)).toBe('subscribed');
    const { body } = await expectOk(api('GET', 'me/export', { token: person.token }));
    expect(body.consents).toMatchObject([{ purpose: 'newsletter', state: 'subscribed' }]);
  });
});

describe('unsubscribing', () => {
  test('is offered to mail programs in the head of a newsletter, and to people in its text', async () => {
    const { mail } = await subscribed();
    expect(mail).toMatch(/^List-Unsubscribe: <http[^>]+\/newsletter\/unsubscribe\?token=[^>]+>/m);
    expect(mail).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const inText = mail.slice(mail.indexOf('Content-Type: text/plain'));
    expect(tokenIn(inText, 'unsubscribe')).not.toBe('');
  });

  test('works as often as it is sent, also once the person is erased', async () => {
    const { email, mail } = await subscribed();
    const link = tokenIn(mail, 'unsubscribe');
    await expectOk(end(link));
    await expectOk(end(link));
    const { id, state } = await seenByStaff(email);
    expect(state).toBe('unsubscribed');
    await expectOk(api('DELETE', `admin/newsletter/subscribers/${id}`, { token }));
    expect(await seenByStaff(email)).toBeUndefined();
    await expectOk(end(link));
    await jobs();
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe('the list of subscribers', () => {
  test('is counted, and exported with each consent, without formulas', async () => {
    const email = `=cmd${nextNumber()}@example.test`;
    await subscribed(email);
    const { body } = await expectOk(api('GET', 'admin/newsletter/summary', { token }));
    expect(body.subscribed).toBeGreaterThan(0);
    const path = 'admin/newsletter/export?state=subscribed&separator=comma';
    const { text } = await expectOk(api('GET', path, { token }));
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    const row = rows.find(({ Email }) => Email?.includes(email));
    expect(row?.Email).toBe(`'${email}`);
    expect(row).toMatchObject({ Subscription: 'Subscribed', 'Signed up at': 'Foot of a page' });
    expect(row?.['Link to unsubscribe']).toContain('/newsletter/unsubscribe?token=');
    expect(row?.Consent).toContain('I can unsubscribe');
    const log = await db
      .selectFrom('audit_log')
      .select('after')
      .where('action', '=', 'newsletter.export')
      .execute();
    expect(log).toMatchObject([{ after: { state: 'subscribed' } }]);
  });

  test('loses addresses that nobody confirmed for a month, and no others', async () => {
    const { email } = await subscribed();
    const pending = address();
    await signUp(pending);
    await jobs();
    expect(await mailsTo(pending)).toEqual([{ kind: 'newsletter.confirm' }]);
    setClock(after(now(), days(29)));
    await runJob(shop, 'newsletter.cleanup');
    setClock();
    expect(await stateOf(pending)).toBe('pending');
    setClock(after(now(), days(31)));
    await runJob(shop, 'newsletter.cleanup');
    await runJob(shop, 'mail.cleanup');
    setClock();
    expect(await stateOf(pending)).toBeUndefined();
    expect(await mailsTo(pending)).toEqual([]);
    expect(await stateOf(email)).toBe('subscribed');
  });
});
