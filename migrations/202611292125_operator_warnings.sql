-- What a running shop noticed that only its operator can put right, for `npm run doctor` and the next start to tell. `setting`
-- is what the setting in question said then: once it says something else the warning is over.
create table operator_warnings (
  name text primary key check (name in ('forwarded_unheard', 'one_address')),
  setting text not null,
  seen_at timestamptz not null
);
