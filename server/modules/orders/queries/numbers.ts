/** An order's number as people read it: digits that no other order has, after the prefix of its time. */
import { orderDigits } from '#common/order-number.ts';
import { type RawBuilder, type Reader, sql, type Tx } from '#platform/db.ts';

/** Of the table `orders` under this name. */
export const numberOf = (orders: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`${orders}.number_prefix || ${orders}.number`;

/** No other order has them, whatever its prefix. */
export const digitsOf = (number: string): number => Number(orderDigits(number) ?? -1);

/** Finds it by its whole number, in letters of any size, or by its digits alone. */
export function hasNumber(orders: RawBuilder<unknown>, number: string): RawBuilder<boolean> {
  const digits = digitsOf(number);
  const isWhole = String(digits) === number;
  return isWhole
    ? sql<boolean>`${orders}.number = ${digits}`
    : sql<boolean>`(${orders}.number = ${digits} and ${orders}.number_prefix || ${orders}.number = ${number.toUpperCase()})`;
}

/** The highest digits that an order was given; null where there is no order. Until the end of the transaction none is placed. */
export async function lockNumbers(tx: Tx): Promise<number | null> {
  await sql`lock table orders in share mode`.execute(tx);
  const { rows } = await sql<{ last: number | null }>`
    select case when exists (select from orders) then last_value else null end as last from order_numbers`.execute(
    tx,
  );
  return rows[0]?.last ?? null;
}

/** What the next order is numbered. */
export async function restartNumbers(tx: Reader, start: number): Promise<void> {
  await sql`select setval('order_numbers', ${start}, false)`.execute(tx);
}
