import type { CursorValue } from '#platform/cursor.ts';
import { type Reader, sql, type Tx } from '#platform/db.ts';
import { staffSearch } from '#platform/staff-search.ts';

export const MESSAGE_STATES = ['new', 'read', 'answered'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export type NewMessage = {
  name: string;
  email: string;
  message: string;
  orderNumber: string | null;
  locale: string;
  createdAt: Date;
};
export type Message = NewMessage & { id: string; state: MessageState };

const messages = (db: Reader) =>
  db
    .selectFrom('contact_messages as m')
    .select([
      'm.id',
      'm.name',
      'm.email',
      'm.message',
      'm.order_number as orderNumber',
      'm.locale',
      'm.state',
      'm.created_at as createdAt',
    ]);

export async function insertMessage(tx: Tx, message: NewMessage): Promise<string> {
  const { orderNumber, createdAt, ...rest } = message;
  const { id } = await tx
    .insertInto('contact_messages')
    .values({ ...rest, order_number: orderNumber, created_at: createdAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function messageById(db: Reader, id: string): Promise<Message | undefined> {
  return messages(db).where('m.id', '=', id).executeTakeFirst();
}

export function lockMessage(tx: Tx, id: string): Promise<Message | undefined> {
  return messages(tx).where('m.id', '=', id).forUpdate().executeTakeFirst();
}

export async function setState(tx: Tx, id: string, state: MessageState): Promise<void> {
  await tx.updateTable('contact_messages').set({ state }).where('id', '=', id).execute();
}

export async function deleteMessage(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('contact_messages').where('id', '=', id).execute();
}

export async function deleteByEmail(db: Reader, email: string): Promise<void> {
  await db.deleteFrom('contact_messages').where('email', '=', email).execute();
}

type Filter = { search?: string | undefined; state?: MessageState | undefined };

/** As its index has it. */
const KEY = sql`search_key(m.name || ' ' || m.email || ' ' || coalesce(m.order_number, '') || ' ' || m.message)`;

/** Newest first. */
export function listMessages(
  db: Reader,
  { search, state }: Filter,
  { after, limit }: { after: CursorValue[] | null; limit: number },
): Promise<Message[]> {
  const before = after?.[0];
  return messages(db)
    .$if(state !== undefined, (query) => query.where('m.state', '=', state ?? 'new'))
    .$if(search !== undefined, (query) => query.where(staffSearch(KEY, search ?? '')))
    .$if(typeof before === 'string', (query) => query.where('m.id', '<', String(before)))
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute();
}

export async function countNew(db: Reader): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from contact_messages where state = 'new'`.execute(db);
  return rows[0]?.unread ?? 0;
}
