/**
 * The least that a write can cost: Fastify alone, inserting one row per request through the shop's own driver, in a
 * transaction that waits for the disk. The difference is the cost of the shop's own statements.
 */
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { createDb, createPool, sql } from '#platform/db.ts';

const app = Fastify();

process.once('message', async (url: string) => {
  const db = createDb(createPool(url, { max: 20 }));
  await sql`create schema if not exists bench`.execute(db);
  await sql`create table if not exists bench.floor (
    id bigint primary key generated always as identity, text text not null)`.execute(db);
  app.post('*', async ({ body }) => {
    const text = JSON.stringify(body);
    await sql`insert into bench.floor (text) values (${text})`.execute(db);
    return { done: true };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.((app.server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
