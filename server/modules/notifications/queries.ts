import { ORIGINAL_LOCALE } from '#common/locales.ts';
import { availableUnits, joinStock, runsLow } from '#modules/stock/index.ts';
import type { CursorValue } from '#platform/cursor.ts';
import { ASYNC_COMMIT, type DB, type Reader, sql, type Tx } from '#platform/db.ts';

/** What mails are about; with what it is about, a kind names one message. */
export type MailKind = DB['notifications']['kind'];

export type NewMail = {
  dedupeKey: string;
  kind: MailKind;
  recipient: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  orderId: string | null;
  accountId: string | null;
  replyTo?: string | null;
  unsubscribeUrl?: string | null;
  createdAt: Date;
};

/** Undefined when this message was written before: one per event, however often its job runs. */
export async function insertMail(db: Reader, mail: NewMail): Promise<string | undefined> {
  const row = await db
    .insertInto('notifications')
    .values({
      dedupe_key: mail.dedupeKey,
      kind: mail.kind,
      recipient: mail.recipient,
      locale: mail.locale,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      order_id: mail.orderId,
      account_id: mail.accountId,
      reply_to: mail.replyTo ?? null,
      unsubscribe_url: mail.unsubscribeUrl ?? null,
      created_at: mail.createdAt,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning(['id', ASYNC_COMMIT.as('soon')])
    .executeTakeFirst();
  return row?.id;
}

export type MailRow = {
  id: string;
  dedupeKey: string;
  kind: MailKind;
  orderId: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: string | null;
  unsubscribeUrl?: string | null;
  state: string;
  createdAt: Date;
};

function mails(db: Reader) {
  return db
    .selectFrom('notifications')
    .select([
      'id',
      'dedupe_key as dedupeKey',
      'kind',
      'order_id as orderId',
      'recipient',
      'subject',
      'body_text as text',
      'body_html as html',
      'reply_to as replyTo',
      'unsubscribe_url as unsubscribeUrl',
      'state',
      'created_at as createdAt',
    ])
    .where('channel', '=', 'email');
}

export function mailById(db: Reader, id: string): Promise<MailRow | undefined> {
  return mails(db).where('id', '=', id).executeTakeFirst();
}

export function mailByKey(db: Reader, dedupeKey: string): Promise<MailRow | undefined> {
  return mails(db).where('dedupe_key', '=', dedupeKey).executeTakeFirst();
}

export function newestMails(
  db: Reader,
  { after, limit }: { after: CursorValue[] | null; limit: number },
): Promise<MailRow[]> {
  const before = after?.[0];
  return mails(db)
    .$if(typeof before === 'string', (query) => query.where('id', '<', String(before)))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function markSent(
  db: Reader,
  id: string,
  { at, eraseBody }: { at: Date; eraseBody: boolean },
): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ state: 'sent', sent_at: at, ...(eraseBody && { body_text: '', body_html: '' }) })
    .where('id', '=', id)
    .returning(ASYNC_COMMIT.as('soon'))
    .execute();
}

/** It will not be retried. */
export async function markFailed(db: Reader, id: string): Promise<void> {
  await db.updateTable('notifications').set({ state: 'failed' }).where('id', '=', id).execute();
}

const ERASED = sql`
  recipient = '', subject = '', body_text = '', body_html = '', reply_to = null, unsubscribe_url = null`;

/** Empties every message of that kind about this, to whomever. */
export async function eraseMailsAbout(db: Reader, kind: MailKind, about: string): Promise<void> {
  await sql`
    update notifications set ${ERASED}
    where recipient <> '' and kind = ${kind} and dedupe_key like ${`${kind}:${about}:%`}`.execute(
    db,
  );
}

/** Answers how many are empty now. */
export async function eraseMailsBefore(
  db: Reader,
  { kind, before, limit }: { kind: MailKind; before: Date; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notifications set ${ERASED} where id in (
      select id from notifications
      where recipient <> '' and kind = ${kind} and created_at < ${before}
      limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/**
 * Empties messages about an account, those to the address it had proved or written from there, and those about orders whose buyers are gone:
 * such an order has no address either.
 */
export async function eraseMails(
  db: Reader,
  { accountId, email, but }: { accountId: string; email: string | null; but: string | null },
): Promise<void> {
  await sql`
    update notifications set ${ERASED}
    where recipient <> '' and kind is distinct from ${but}
      and (account_id = ${accountId} or recipient = ${email} or reply_to = ${email}
        or order_id in (select id from orders where email = ''))`.execute(db);
}

type Noting = { units: number; batchId: string; at: Date };
const MAX_NEW = 500;

/** Notes what runs low now and was not told of, forgets what does not any more, and answers how much is new. */
export async function noteLow(tx: Tx, { units, batchId, at }: Noting): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with low as (
      select v.id from variants v join products p on p.id = v.product_id ${joinStock(sql`v.id`)}
      where p.status in ('active', 'unlisted') and v.archived_at is null and ${runsLow(units)}
    ), risen as (
      delete from low_stock_notices where variant_id not in (select id from low)
    ), fresh as (
      insert into low_stock_notices (variant_id, batch_id, noticed_at)
      select id, ${batchId}, ${at} from low
      where id not in (select variant_id from low_stock_notices) order by id limit ${MAX_NEW}
      on conflict do nothing
      returning variant_id
    )
    select count(*)::int as count from fresh`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type LowItem = { title: string; options: { name: string; value: string }[]; left: number };

/** What a mail tells of, by name, as much of it as that; and how much it is in all. */
export async function lowIn(
  db: Reader,
  batchId: string,
  limit: number,
): Promise<{ items: LowItem[]; count: number }> {
  const { rows } = await sql<LowItem & { count: number }>`
    select t.title, ${availableUnits()}::int as left, (count(*) over ())::int as count,
      coalesce((
        select json_agg(json_build_object('name', '', 'value', vt.name) order by o.position)
        from variant_option_values vo
        join product_options o on o.id = vo.option_id
        join product_option_value_texts vt on vt.value_id = vo.value_id and vt.locale = ${ORIGINAL_LOCALE}
        where vo.variant_id = v.id), '[]') as options
    from low_stock_notices n
    join variants v on v.id = n.variant_id ${joinStock(sql`v.id`)}
    join product_texts t on t.product_id = v.product_id and t.locale = ${ORIGINAL_LOCALE}
    where n.batch_id = ${batchId} order by t.title, v.id limit ${limit}`.execute(db);
  return { items: rows, count: rows[0]?.count ?? 0 };
}
