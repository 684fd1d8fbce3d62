-- Which columns a person of the staff wants to see in a list of the admin, beyond the one that names a row. A list that
-- is not here shows its usual ones.

create table list_columns (
  account_id uuid not null references accounts on delete cascade,
  list text not null check (list ~ '^[a-z][a-z-]{0,39}$'),
  columns text[] not null check (cardinality(columns) between 1 and 30),
  primary key (account_id, list)
);
