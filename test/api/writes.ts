/** What a write leaves: one entry in the audit log where staff make it, and nothing twice where it is sent again. */
import { expect } from 'vitest';
import { AUDIT_ACTIONS } from '#server/audit-actions.ts';
import type { TestAnswer } from '#test/harness/app.ts';
import { noticesToOwners } from '#test/harness/jobs.ts';
import { aim, send, type Target } from './calls.ts';
import { fingerprint } from './fingerprint.ts';
import { isChange, isForStaff, isWrite, type Operation, takesKey } from './operations.ts';
import { isPlainWrite } from './plain-writes.ts';
import type { World } from './world.ts';

export const ACTIONS: Record<string, { subject: string; sensitive?: true }> = { ...AUDIT_ACTIONS };

/** Nothing in its body could be other. */
const ONE_CONTENT = new Set([
  'restoreCategoryHeadRevision',
  'restoreHomePageRevision',
  'restorePageRevision',
  'restorePostRevision',
  'createCart',
  'resendOrderConfirmation',
]);

/** Those of the audit log that are not known yet. */
export async function entriesOf({ shop }: World, known: string[] = []) {
  const { rows } = await shop.pool.query(
    `select id, actor_id, host(ip) as ip, action, subject_type, subject_id, before, after
     from audit_log where id <> all($1) order by id`,
    [known],
  );
  return rows;
}

const knownEntries = async (world: World): Promise<string[]> =>
  (await entriesOf(world)).map(({ id }) => id);

const isLogged = (operation: Operation) => isForStaff(operation) && isWrite(operation);

/** The example succeeds, for staff with one entry, and however often it is sent. */
export async function isDoneOnce(world: World, operation: Operation, target: Target) {
  if (!isLogged(operation) && !takesKey(operation)) return;
  const caller = target.example.as ?? { token: world.boss.token };
  const key = `call-${crypto.randomUUID()}`;
  const known = await knownEntries(world);
  if (isLogged(operation) && isChange(operation)) {
    const stale = { ...caller, headers: { 'if-match': '"older"' } };
    expectStale(await send(world, operation, target, stale));
  }
  const first = await send(world, operation, target, { ...caller, key });
  expectDone(operation, first);
  if (isLogged(operation)) await expectOneEntry(world, operation, known);
  if (!takesKey(operation)) return;

  const before = await fingerprint(world.shop.pool);
  const again = await send(world, operation, target, { ...caller, key });
  expect(again.status, `sent again: ${again.text.slice(0, 300)}`).toBe(first.status);
  expect(again.body, 'sent again').toEqual(first.body);
  if (!ONE_CONTENT.has(operation.id)) {
    const other = await send(world, operation, target, { ...caller, key, word: 'Other' });
    const answer = [other.status, other.body.code];
    expect(answer, 'its key with other content').toEqual([422, 'idempotency.key_reused']);
  }
  expect(await fingerprint(world.shop.pool), 'what is sent again changes nothing').toEqual(before);
  await isDoneOnceAtOnce(world, operation);
}

async function isDoneOnceAtOnce(world: World, operation: Operation): Promise<void> {
  const target = await aim(world, operation);
  const caller = target.example.as ?? { token: world.boss.token };
  const key = `call-${crypto.randomUUID()}`;
  const known = await knownEntries(world);
  const call = () => send(world, operation, target, { ...caller, key });
  const answers = await Promise.all([call(), call(), call()]);
  for (const answer of answers) expectDone(operation, answer);
  expect(new Set(answers.map(({ status }) => status)).size, 'three at once').toBe(1);
  expect(new Set(answers.map(({ text }) => text)).size, 'three at once').toBe(1);
  if (isLogged(operation)) await expectOneEntry(world, operation, known);
}

function expectDone({ id }: Operation, { status, text }: TestAnswer): void {
  const what = `Its module's examples.ts must hold a call of ${id} that succeeds: ${text.slice(0, 300)}`;
  expect(status, what).toBeLessThan(300);
}

function expectStale(answer: TestAnswer): void {
  expect(answer.body, `from an older version: ${answer.text.slice(0, 300)}`).toMatchObject({
    status: 409,
    code: 'request.changed_meanwhile',
    version: expect.any(String),
    errors: expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]),
  });
}

async function expectOneEntry(world: World, { id }: Operation, known: string[]): Promise<void> {
  const [entry, ...more] = await entriesOf(world, known);
  expect(entry, 'an entry in the audit log').toBeDefined();
  expect(more, 'no more than one entry in the audit log').toEqual([]);
  expect(entry).toMatchObject({ actor_id: world.boss.id, ip: '127.0.0.1' });
  expect(entry.subject_id).not.toBe('');
  expect(entry.before ?? entry.after).toBeTruthy();
  const sensitive = !isPlainWrite(id);
  const action = { subject: entry.subject_type, ...(sensitive && { sensitive }) };
  expect(ACTIONS[entry.action], entry.action).toEqual(action);
  const notices = await noticesToOwners(world.shop.pool, entry.id);
  expect(notices, 'notices to owners').toBe(sensitive ? 1 : 0);
}
