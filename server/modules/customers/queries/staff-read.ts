/** One customer as staff see them: who it is, and what happened to the account. */

import type { Money } from '#common/money.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import { type Reader, sql } from '#platform/db.ts';
import type { Metadata } from '#platform/sync.ts';
import { BLOCK_ACTIONS, type BlockAction } from '../audit-actions.ts';
import { SUMS } from './staff-list.ts';

export type CustomerDetail = {
  id: string;
  email: string;
  name: string;
  locale: string;
  registeredAt: Date;
  emailVerified: boolean;
  isStaff: boolean;
  blockedAt: Date | null;
  blockedReason: string | null;
  lastSeenAt: Date | null;
  externalId: string | null;
  metadata: Metadata;
  updatedAt: Date;
  orderCount: number;
  lastOrderAt: Date | null;
  spent: Money[];
  addresses: {
    id: string;
    address: Address;
    isDefaultShipping: boolean;
    isDefaultBilling: boolean;
  }[];
};

export async function customerById(
  db: Reader,
  id: string,
  { maxAddresses }: { maxAddresses: number },
): Promise<CustomerDetail | undefined> {
  const { rows } = await sql<CustomerDetail>`
    select a.id, a.email, a.name, a.locale, a.created_at as "registeredAt",
      a.email_verified_at is not null as "emailVerified", r.permissions <> '{}' as "isStaff",
      a.external_id as "externalId", a.metadata, a.updated_at as "updatedAt", a.blocked_at as "blockedAt", a.blocked_reason as "blockedReason",
      (select max(s.seen_at) from sessions s where s.account_id = a.id) as "lastSeenAt",
      (select coalesce(json_agg(json_build_object('id', d.id, 'address', d.address,
          'isDefaultShipping', d.is_default_shipping, 'isDefaultBilling', d.is_default_billing) order by d.id), '[]')
        from (select * from addresses where account_id = a.id order by id limit ${maxAddresses}) d) as addresses,
      ${SUMS}
    from accounts a join roles r on r.id = a.role_id
    where a.id = ${id}`.execute(db);
  return rows[0];
}

export type HistoryRow = {
  action: BlockAction;
  actorName: string;
  at: Date;
  reason: string | null;
};

/** What staff did to the account, newest first. Notes stand by themselves. */
export async function historyOf(db: Reader, id: string, limit: number): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select action, actor_name as "actorName", created_at as at, "after" ->> 'reason' as reason
    from audit_log
    where subject_type = 'customer' and subject_id = ${id} and action = any(${BLOCK_ACTIONS})
    order by id desc limit ${limit}`.execute(db);
  return rows;
}
