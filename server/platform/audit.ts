/** The audit log: one row for each write by staff, in the same transaction. A trigger keeps it append-only. */
import { addressOf, type Caller } from './caller.ts';
import type { Reader, Tx } from './db.ts';
import { emit } from './events.ts';

/**
 * What may be done that the log records, as subject and verb: `order.ship`. Each module adds its own (see its
 * `audit-actions.ts`) and says which are `sensitive`: they redirect the shop's money or extend somebody's permissions.
 * Operations that take one require a person who has just reauthenticated, and every owner is notified by mail.
 */
// biome-ignore lint/suspicious/noEmptyInterface: a module adds to it.
export interface AuditActions {}
export type AuditAction = keyof AuditActions;
export type AuditSubject = AuditActions[AuditAction]['subject'];

type EntryOf<A extends AuditAction> = {
  action: A;
  subjectType: AuditActions[A]['subject'];
  subjectId: string;
  before?: object;
  after?: object;
} & (AuditActions[A] extends { sensitive: true } ? { sensitive: true } : { sensitive?: undefined });
export type AuditEntry = { [A in AuditAction]: EntryOf<A> }[AuditAction];

/**
 * Who acted and from where; routes build it with `actorOf(request)`. `id` is a person's account, or null for an
 * integration, which has a `keyId`.
 */
export type Actor = { id: string | null; keyId: string | null; name: string; ip: string | null };

export function actorOf(request: { caller: Caller; ip: string }): Actor {
  const { caller } = request;
  const ip = addressOf(request);
  if (caller.kind === 'key') return { id: null, keyId: caller.keyId, name: caller.name, ip };
  if (caller.kind !== 'account') throw new Error('only staff and their integrations are actors');
  return { id: caller.accountId, keyId: null, name: caller.name, ip };
}

/**
 * Stores only what differs between `before` and `after`. Neither may hold a secret: the log outlives everything.
 */
export async function audit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  const { before, after } = onlyChanges(entry);
  const { id } = await tx
    .insertInto('audit_log')
    .values({
      actor_id: actor.id,
      key_id: actor.keyId,
      actor_name: actor.name,
      ip: actor.ip,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (entry.sensitive) await emit(tx, 'owners.told', { auditId: id });
}

export function readAuditEntry(
  db: Reader,
  id: string,
): Promise<{ actorName: string; action: string; subjectId: string } | undefined> {
  return db
    .selectFrom('audit_log')
    .select(['actor_name as actorName', 'action', 'subject_id as subjectId'])
    .where('id', '=', id)
    .executeTakeFirst();
}

function onlyChanges({ before, after }: AuditEntry): Pick<AuditEntry, 'before' | 'after'> {
  if (!before || !after) return { before, after };
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const isSame = (name: string) => JSON.stringify(was.get(name)) === JSON.stringify(is.get(name));
  const differing = (fields: Map<string, unknown>) =>
    Object.fromEntries([...fields].filter(([name]) => !isSame(name)));
  return { before: differing(was), after: differing(is) };
}
