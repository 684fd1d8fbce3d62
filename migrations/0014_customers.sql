-- Customers as staff see them: finding one among many, and what each has spent.

alter table accounts add column blocked_reason text check (length(blocked_reason) <= 500);
-- A part of a name or of an address finds its account. Written as queries must write it to use it.
create index accounts_name_trigrams on accounts using gin ((lower(name) || ' ' || email) gin_trgm_ops);
create index accounts_blocked on accounts (id desc) where blocked_at is not null;

-- What each account has paid, less what went back, in each currency. It follows from the ledger and from whose an order
-- is; the triggers below keep it, so that no writer of either can forget to.
create table customer_sums (
  account_id uuid not null references accounts on delete cascade,
  currency char(3) not null,
  spent_amount bigint not null,
  primary key (account_id, currency)
);
create index customer_sums_most on customer_sums (currency, spent_amount desc, account_id desc);

create function add_to_customer_sums() returns trigger language plpgsql as $$
begin
  insert into customer_sums (account_id, currency, spent_amount)
  select o.account_id, new.currency, new.amount from orders o
  where o.id = new.order_id and o.account_id is not null
  on conflict (account_id, currency) do update
    set spent_amount = customer_sums.spent_amount + excluded.spent_amount;
  return null;
end
$$;
create trigger money_ledger_customer_sums after insert on money_ledger
  for each row execute function add_to_customer_sums();

-- A guest's order joins the account made later; the order of an account that is deleted stays behind.
create function move_customer_sums() returns trigger language plpgsql as $$
begin
  update customer_sums s set spent_amount = s.spent_amount - l.amount
  from (select currency, sum(amount) as amount from money_ledger where order_id = new.id group by currency) l
  where s.account_id = old.account_id and s.currency = l.currency;
  insert into customer_sums (account_id, currency, spent_amount)
  select new.account_id, currency, sum(amount) from money_ledger
  where order_id = new.id and new.account_id is not null group by currency
  on conflict (account_id, currency) do update
    set spent_amount = customer_sums.spent_amount + excluded.spent_amount;
  return null;
end
$$;
create trigger orders_customer_sums after update of account_id on orders
  for each row when (old.account_id is distinct from new.account_id) execute function move_customer_sums();

insert into customer_sums (account_id, currency, spent_amount)
select o.account_id, l.currency, sum(l.amount)
from money_ledger l join orders o on o.id = l.order_id
where o.account_id is not null
group by o.account_id, l.currency;
