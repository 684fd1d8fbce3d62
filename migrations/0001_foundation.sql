-- Ids, settings and the small tables that every module leans on.

-- UUIDv7 sorts by time, so keyset pages and indexes stay dense. PostgreSQL 18 makes them itself;
-- older servers get the layout of RFC 9562 section 5.7: 48 bits of milliseconds, then random bits.
do $$
begin
  if current_setting('server_version_num')::int >= 180000 then
    execute 'create function new_id() returns uuid language sql volatile parallel safe as ''select uuidv7()''';
  else
    execute $f$
      create function new_id() returns uuid language sql volatile parallel safe as $g$
        select encode(
          set_bit(
            set_bit(
              overlay(uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                from 1 for 6),
              52, 1),
            53, 1),
          'hex')::uuid
      $g$
    $f$;
  end if;
end
$$;

-- Ledgers are append-only: a correction is a new row.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: write a correcting row instead', tg_table_name;
end
$$;

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- One row per Idempotency-Key, written in the transaction of its first effect.
-- `caller` is the cart or account the key belongs to: two callers may choose the same key.
create table idempotency_keys (
  caller text not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint bytea not null,
  resource_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_keys_created_at on idempotency_keys (created_at);

-- Who changed what: one row per write by staff.
create table audit_log (
  id uuid primary key default new_id(),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  ip inet,
  created_at timestamptz not null default now()
);
create index audit_log_subject on audit_log (subject_type, subject_id, id desc);
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function refuse_change();

-- Counts of callers' tries, shared by all processes (the layout is rate-limiter-flexible's). Unlogged: losing it
-- in a crash only forgives some tries.
create unlogged table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
