import type { CursorValue } from '#platform/cursor.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

export const SOURCES = ['footer', 'checkout', 'registration'] as const;
export type Source = (typeof SOURCES)[number];
export const STATES = ['pending', 'subscribed', 'unsubscribed'] as const;
export type State = (typeof STATES)[number];

export type Subscriber = {
  id: string;
  email: string;
  state: State;
  locale: string;
  source: Source;
  askedAt: Date;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
};

const COLUMNS = [
  's.id',
  's.email',
  's.state',
  's.locale',
  's.source',
  's.asked_at as askedAt',
  's.confirmed_at as confirmedAt',
  's.unsubscribed_at as unsubscribedAt',
] as const;

type ConsentText = { version: string; locale: string; text: string; at: Date };

export async function keepConsentText(
  tx: Tx,
  { version, locale, text, at }: ConsentText,
): Promise<void> {
  await tx
    .insertInto('newsletter_consent_texts')
    .values({ version, locale, text, first_used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type Wish = {
  email: string;
  source: Source;
  locale: string;
  consentVersion: string;
  askedAt: Date;
};

/** Undefined for who is subscribed already. A new request takes the place of one that nobody confirmed. */
export async function saveWish(tx: Tx, wish: Wish): Promise<string | undefined> {
  const asked = {
    state: 'pending',
    source: wish.source,
    locale: wish.locale,
    consent_version: wish.consentVersion,
    asked_at: wish.askedAt,
    confirmed_at: null,
    unsubscribed_at: null,
  } as const;
  const row = await tx
    .insertInto('newsletter_subscribers')
    .values({ email: wish.email, ...asked })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet(asked)
        .where('newsletter_subscribers.state', '<>', 'subscribed'),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export function subscriberById(db: Reader, id: string): Promise<Subscriber | undefined> {
  return db
    .selectFrom('newsletter_subscribers as s')
    .select(COLUMNS)
    .where('s.id', '=', id)
    .executeTakeFirst();
}

export function lockSubscriber(tx: Tx, id: string): Promise<Subscriber | undefined> {
  return tx
    .selectFrom('newsletter_subscribers as s')
    .select(COLUMNS)
    .where('s.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function markConfirmed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('newsletter_subscribers')
    .set({ state: 'subscribed', confirmed_at: at })
    .where('id', '=', id)
    .execute();
}

export async function markUnsubscribed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('newsletter_subscribers')
    .set({ state: 'unsubscribed', unsubscribed_at: at })
    .where('id', '=', id)
    .where('state', '<>', 'unsubscribed')
    .execute();
}

/** The address of the row that is gone. */
/** Answers when they had asked, or nothing where there is no such subscriber. */
export async function deleteSubscriber(tx: Tx, id: string): Promise<Date | undefined> {
  const row = await tx
    .deleteFrom('newsletter_subscribers')
    .where('id', '=', id)
    .returning('asked_at as askedAt')
    .executeTakeFirst();
  return row?.askedAt;
}

export async function deleteByEmail(db: Reader, email: string): Promise<void> {
  await db.deleteFrom('newsletter_subscribers').where('email', '=', email).execute();
}

/** Requests that nobody confirmed. Answers how many are gone. */
export async function deleteUnconfirmed(db: Reader, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from newsletter_subscribers where id in (
      select id from newsletter_subscribers where state = 'pending' and asked_at < ${before}
      order by id limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

export type Filter = { search?: string | undefined; state?: State | undefined };
type Page = { after: CursorValue[] | null; limit: number };

const filtered = (db: Reader, { search, state }: Filter) =>
  db
    .selectFrom('newsletter_subscribers as s')
    .$if(state !== undefined, (query) => query.where('s.state', '=', state ?? 'subscribed'))
    .$if(search !== undefined, (query) =>
      query.where(staffSearch(sql`search_key(s.email)`, search ?? '')),
    );

/** Newest first. */
export function listSubscribers(
  db: Reader,
  filter: Filter,
  { after, limit }: Page,
): Promise<Subscriber[]> {
  const before = after?.[0];
  return filtered(db, filter)
    .select(COLUMNS)
    .$if(typeof before === 'string', (query) => query.where('s.id', '<', String(before)))
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export type ExportRow = Subscriber & { consentVersion: string; consentText: string };

/** The same list with what each of them agreed to, for a cursor. */
export const allSubscribers = ({ search, state }: Filter): RawBuilder<ExportRow> => sql<ExportRow>`
  select s.id, s.email, s.state, s.locale, s.source, s.asked_at as "askedAt", s.confirmed_at as "confirmedAt",
    s.unsubscribed_at as "unsubscribedAt", c.version as "consentVersion", c.text as "consentText"
  from newsletter_subscribers s join newsletter_consent_texts c on c.version = s.consent_version
  where ${state === undefined ? sql`true` : sql`s.state = ${state}`}
    and ${search === undefined ? sql`true` : staffSearch(sql`search_key(s.email)`, search)}
  order by s.id desc`;

export async function countByState(db: Reader): Promise<Record<State, number>> {
  const { rows } = await sql<Record<State, number>>`
    select count(*) filter (where state = 'pending')::int as pending,
      count(*) filter (where state = 'subscribed')::int as subscribed,
      count(*) filter (where state = 'unsubscribed')::int as unsubscribed
    from newsletter_subscribers`.execute(db);
  return rows[0] ?? { pending: 0, subscribed: 0, unsubscribed: 0 };
}
