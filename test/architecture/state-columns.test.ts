/** What the pages and the API call the states of things is what the database lets stand. */
import { afterAll, expect, inject, test } from 'vitest';
import * as orderStates from '#common/order-states.ts';
import * as paymentStates from '#common/payment-states.ts';
import * as productStatuses from '#common/product-statuses.ts';
import * as signInMethods from '#common/sign-in-methods.ts';
import { createDb, createPool } from '#platform/db.ts';
import { readChoices } from '#server/commands/generated-files.ts';
import { copyTemplate } from '#test/harness/postgres.ts';

/** Which column holds one of each list; null: part of another list only. */
const COLUMNS: Record<string, string | null> = {
  ORDER_STATUSES: 'orders.status',
  'order PAYMENT_STATES': 'orders.payment_state',
  FULFILMENT_STATES: 'orders.fulfilment_state',
  CANCEL_REASONS: 'orders.cancel_reason',
  TIMELINE_KINDS: 'order_events.kind',
  PAYMENT_STATES: 'payments.state',
  REVIEW_REASONS: 'payments.attention',
  FAILURE_CODES: 'payments.failure_code',
  REFUND_STATES: 'refunds.state',
  REFUND_REASONS: 'refunds.reason',
  DISPUTE_STATES: 'disputes.state',
  PRODUCT_STATUSES: 'products.status',
  SIGN_IN_METHODS: 'sessions.method',
  OAUTH_PROVIDERS: null,
};
const { PAYMENT_STATES: ofOrder, ...more } = orderStates;
const lists = Object.entries<unknown>({
  'order PAYMENT_STATES': ofOrder,
  ...more,
  ...paymentStates,
  ...productStatuses,
  ...signInMethods,
}).flatMap(([name, list]): [string, string[]][] => (Array.isArray(list) ? [[name, list]] : []));

const copy = await copyTemplate(inject('postgresUrl'));
const pool = createPool(copy.url, { max: 1 });
const choices = await readChoices(createDb(pool));
afterAll(async () => {
  await pool.end();
  await copy.drop();
});

test.each(lists)('%s are what the column of the database may hold', async (name, list) => {
  const column = COLUMNS[name];
  if (column === undefined) throw new Error(`Say in COLUMNS which column holds ${name}.`);
  if (column) expect(choices.get(column)?.toSorted()).toEqual(list.toSorted());
});

test('a check of words is one constant: every statement that writes a row reads it anew', async () => {
  const { rows } = await pool.query(`
    select conrelid::regclass || '.' || conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace
      and pg_get_constraintdef(oid) ~ '^CHECK \\(\\(\\w+ = ANY \\(ARRAY'`);
  expect(rows, "write: check (state = any ('{open,won}'))").toEqual([]);
});
