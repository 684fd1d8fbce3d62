import type { LineProperties } from '#common/variant-name.ts';
import type { Address } from '#modules/postal-addresses/index.ts';
import { type Reader, sql } from '#platform/db.ts';

export type OwnData = {
  profile: {
    id: string;
    email: string;
    name: string;
    locale: string;
    role: string;
    emailVerifiedAt: string | null;
    createdAt: string;
  };
  addresses: {
    address: Address;
    isDefaultShipping: boolean;
    isDefaultBilling: boolean;
    createdAt: string;
  }[];
  sessions: {
    method: string;
    userAgent: string;
    ip: string | null;
    createdAt: string;
    seenAt: string;
    revokedAt: string | null;
  }[];
  passkeys: { name: string; createdAt: string; lastUsedAt: string | null }[];
  identities: { provider: string; email: string | null; createdAt: string }[];
  notes: { note: string; createdAt: string }[];
  bags: {
    email: string | null;
    shopperNote: string | null;
    createdAt: string;
    items: { title: string | null; quantity: number; properties: LineProperties }[];
    addresses: Address[];
  }[];
  consents: {
    purpose: string;
    email: string;
    state: string;
    source: string;
    text: string;
    askedAt: string;
    confirmedAt: string | null;
    unsubscribedAt: string | null;
  }[];
  messages: { message: string; orderNumber: string | null; createdAt: string }[];
};

/** Everything but the orders, which may be many, in one statement. Secrets and hashes are nobody's data. */
export async function readOwnData(db: Reader, accountId: string): Promise<OwnData | undefined> {
  const { rows } = await sql<OwnData>`
    select
      json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'locale', a.locale, 'role', a.role_id,
        'emailVerifiedAt', ${at(sql`a.email_verified_at`)}, 'createdAt', ${at(sql`a.created_at`)}) as profile,
      (select coalesce(json_agg(json_build_object('address', b.address,
          'isDefaultShipping', b.is_default_shipping, 'isDefaultBilling', b.is_default_billing,
          'createdAt', ${at(sql`b.created_at`)}) order by b.id), '[]')
        from addresses b where b.account_id = a.id) as addresses,
      (select coalesce(json_agg(json_build_object('method', s.method, 'userAgent', s.user_agent,
          'ip', host(s.ip), 'createdAt', ${at(sql`s.created_at`)}, 'seenAt', ${at(sql`s.seen_at`)},
          'revokedAt', ${at(sql`s.revoked_at`)}) order by s.id desc), '[]')
        from sessions s where s.account_id = a.id) as sessions,
      (select coalesce(json_agg(json_build_object('name', p.name, 'createdAt', ${at(sql`p.created_at`)},
          'lastUsedAt', ${at(sql`p.last_used_at`)}) order by p.id), '[]')
        from passkeys p where p.account_id = a.id) as passkeys,
      (select coalesce(json_agg(json_build_object('provider', i.provider, 'email', i.email,
          'createdAt', ${at(sql`i.created_at`)}) order by i.provider), '[]')
        from identities i where i.account_id = a.id) as identities,
      (select coalesce(json_agg(json_build_object('note', n.note, 'createdAt', ${at(sql`n.created_at`)})
          order by n.id), '[]')
        from (select id, note, created_at from customer_notes where account_id = a.id
          union all select g.id, g.note, g.created_at from customer_notes g join proven_emails p on p.email = g.guest_email
            where p.account_id = a.id
          union all select m.id, m.note, m.created_at from order_notes m join orders o on o.id = m.order_id
            where o.account_id = a.id) n) as notes,
      (select coalesce(json_agg(json_build_object('email', c.email, 'shopperNote', c.shopper_note, 'createdAt', ${at(sql`c.created_at`)},
          'items', (${itemsOf()}), 'addresses', (${addressesOf()})) order by c.id desc), '[]')
        from carts c where c.account_id = a.id and c.closed_at is null) as bags,
      (select coalesce(json_agg(json_build_object('purpose', 'newsletter', 'email', s.email, 'state', s.state,
          'source', s.source, 'text', c.text, 'askedAt', ${at(sql`s.asked_at`)},
          'confirmedAt', ${at(sql`s.confirmed_at`)}, 'unsubscribedAt', ${at(sql`s.unsubscribed_at`)}) order by s.id), '[]')
        from newsletter_subscribers s join newsletter_consent_texts c on c.version = s.consent_version
        where s.email = a.email and ${PROVEN}) as consents,
      (select coalesce(json_agg(json_build_object('message', m.message, 'orderNumber', m.order_number,
          'createdAt', ${at(sql`m.created_at`)}) order by m.id), '[]')
        from contact_messages m where m.email = a.email and ${PROVEN}) as messages
    from accounts a where a.id = ${accountId}`.execute(db);
  return rows[0];
}

/** Else the address may be a stranger's. */
const PROVEN = sql`a.email_verified_at is not null`;

/** As every time in the API: in UTC, with its Z. */
const at = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const itemsOf = () => sql`
  select coalesce(json_agg(json_build_object('quantity', ci.quantity, 'properties', ci.properties, 'title', (
      select t.title from product_texts t join variants v on v.product_id = t.product_id
      where v.id = ci.variant_id order by t.locale = c.locale desc limit 1)) order by ci.id), '[]')
  from cart_items ci where ci.cart_id = c.id`;

const addressesOf = () => sql`
  select coalesce(json_agg(json_strip_nulls(json_build_object('firstName', ca.first_name,
      'lastName', ca.last_name, 'company', ca.company, 'line1', ca.line1, 'line2', ca.line2,
      'city', ca.city, 'region', ca.region, 'postalCode', ca.postal_code, 'country', ca.country,
      'phone', ca.phone)) order by ca.kind), '[]')
  from cart_addresses ca where ca.cart_id = c.id`;
