-- Guests as staff see them: whoever ordered without an account, by the address they gave. Notes about them move to no
-- account; whoever proves the address later has them too.

alter table customer_notes alter column account_id drop not null;
alter table customer_notes add column guest_email text check (guest_email <> ''),
  add check (num_nonnulls(account_id, guest_email) = 1);
create index customer_notes_guest_email on customer_notes (guest_email, id desc) where guest_email is not null;

-- What each guest has paid, less what went back, as customer_sums has it for accounts.
create table guest_sums (
  email text not null check (email <> ''),
  currency char(3) not null,
  spent_amount bigint not null,
  primary key (email, currency)
);
create index guest_sums_most on guest_sums (currency, spent_amount desc, email desc);

create function add_to_guest_sums() returns trigger language plpgsql as $$
begin
  insert into guest_sums (email, currency, spent_amount)
  select o.email, new.currency, new.amount from orders o
  where o.id = new.order_id and o.account_id is null and o.email <> ''
  on conflict (email, currency) do update set spent_amount = guest_sums.spent_amount + excluded.spent_amount;
  return null;
end
$$;
create trigger money_ledger_guest_sums after insert on money_ledger
  for each row execute function add_to_guest_sums();

-- An order joins an account, or loses its address when its buyer leaves. No address stays behind without an amount.
create function move_guest_sums() returns trigger language plpgsql as $$
begin
  if old.account_id is null then
    update guest_sums s set spent_amount = s.spent_amount - l.amount
    from (select currency, sum(amount) as amount from money_ledger where order_id = new.id group by currency) l
    where s.email = old.email and s.currency = l.currency;
    delete from guest_sums where email = old.email and spent_amount = 0;
  end if;
  if new.account_id is null and new.email <> '' then
    insert into guest_sums (email, currency, spent_amount)
    select new.email, currency, sum(amount) from money_ledger where order_id = new.id group by currency
    on conflict (email, currency) do update set spent_amount = guest_sums.spent_amount + excluded.spent_amount;
  end if;
  return null;
end
$$;
create trigger orders_guest_sums after update of account_id, email on orders
  for each row when (old.account_id is distinct from new.account_id or old.email <> new.email)
  execute function move_guest_sums();

insert into guest_sums (email, currency, spent_amount)
select o.email, l.currency, sum(l.amount)
from money_ledger l join orders o on o.id = l.order_id
where o.account_id is null and o.email <> ''
group by o.email, l.currency;
