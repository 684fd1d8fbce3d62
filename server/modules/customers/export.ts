/** A person's data as one JSON file, written order by order: nobody's history is held in memory as a whole. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { unknownAccount } from '#modules/auth/index.ts';
import { orderIdsOf, presentOrder, readOrder } from '#modules/orders/index.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/db.ts';
import { type OwnData, readOwnData } from './queries/own-data.ts';

const ORDERS_AT_ONCE = 50;

/**
 * Refuses before the first byte; after it only a broken connection can end the file early, and the rest is then no
 * valid JSON.
 */
export async function sendOwnData(db: Db, accountId: string, reply: FastifyReply): Promise<void> {
  const own = await readOwnData(db, accountId);
  if (!own) throw unknownAccount();
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', 'attachment; filename="my-data.json"')
    .header('cache-control', 'no-store')
    .send(Readable.from(writeFile(db, accountId, own)));
}

async function* writeFile(db: Db, accountId: string, own: OwnData): AsyncGenerator<string> {
  const head = JSON.stringify({ writtenAt: now().toISOString(), ...own });
  yield `${head.slice(0, -1)},"orders":[`;
  let before: string | null = null;
  let comma = '';
  do {
    const ids: string[] = await orderIdsOf(db, accountId, { before, limit: ORDERS_AT_ONCE });
    for (const id of ids) {
      const order = await readOrder(db, { id });
      if (!order) continue;
      yield comma + JSON.stringify(presentOrder(order, { forStaff: false }));
      comma = ',';
    }
    before = ids.length === ORDERS_AT_ONCE ? (ids.at(-1) ?? null) : null;
  } while (before !== null);
  yield ']}\n';
}
