-- Views of the admin's lists that a person of the staff named, to come back to. `query` is the list's address without its page.

create table saved_views (
  id uuid primary key default new_id(),
  account_id uuid not null references accounts on delete cascade,
  list text not null check (list ~ '^[a-z][a-z-]{0,39}$'),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) between 1 and 1000),
  created_at timestamptz not null
);
create unique index saved_views_name on saved_views (account_id, list, lower(name));
