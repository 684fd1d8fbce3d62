import { type Reader, sql, type Tx } from '#platform/db.ts';

/** Why a person should look at a payment; the catalogue has a sentence and the fitting action for each. */
export type Attention =
  /** The provider spoke of another amount, currency or page than ours. Nothing was believed. */
  | 'mismatch'
  /** Money came after the order was given up; it goes back by itself. */
  | 'late_money'
  | 'paid_twice'
  | 'refund_failed'
  /** Money has to be sent back by hand: cash, a bank transfer. */
  | 'refund_by_hand'
  | 'dispute'
  /** Held money was let go before the shop took it. */
  | 'authorisation_lost'
  /** The provider gives no clear answer for long. */
  | 'unclear';

/** Puts it before staff; answers false when it stood there for the same reason. */
export async function flagPayment(
  db: Reader,
  id: string,
  { attention, at }: { attention: Attention; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('payments')
    .set({ attention, attention_at: at })
    .where('id', '=', id)
    .where(sql<boolean>`attention is distinct from ${attention}`)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody has seen to it. Answers what it was, or null. */
export async function clearAttention(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ attention: string }>`
    update payments p set attention = null, attention_at = null
    from (select id, attention from payments where id = ${id} for update) before
    where p.id = before.id and before.attention is not null
    returning before.attention`.execute(tx);
  return rows[0]?.attention ?? null;
}
