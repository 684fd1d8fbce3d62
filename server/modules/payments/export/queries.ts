/** Money that moved, as rows of a file: an entry of the ledger each. */
import {
  ORDER_HEAD,
  ORDERS_WITH_ADDRESS,
  type OrderHeadRow,
  orderConditions,
  type readFilters,
  whereOf,
} from '#modules/orders/index.ts';
import { type RawBuilder, sql } from '#platform/db.ts';

export type MoneyFileRow = OrderHeadRow & {
  movedAt: Date;
  kind: 'captured' | 'refunded' | 'refund_returned' | 'charged_back';
  method: string;
  amount: number;
  providerRef: string | null;
  transactionRef: string | null;
};
type Asked = { filter: ReturnType<typeof readFilters>; movedFrom?: Date; movedBefore?: Date };

/** The newest first. */
export function moneyFileRows({ filter, movedFrom, movedBefore }: Asked): RawBuilder<MoneyFileRow> {
  const conditions = [
    ...orderConditions(filter),
    ...(movedFrom ? [sql<boolean>`l.created_at >= ${movedFrom}`] : []),
    ...(movedBefore ? [sql<boolean>`l.created_at < ${movedBefore}`] : []),
  ];
  return sql`
    select ${ORDER_HEAD}, l.created_at as "movedAt", l.kind, p.method, l.amount,
      p.provider_ref as "providerRef", p.transaction_ref as "transactionRef"
    from ${ORDERS_WITH_ADDRESS} join money_ledger l on l.order_id = o.id join payments p on p.id = l.payment_id
    ${whereOf(conditions)} order by l.id desc`;
}
