-- What reports read: sales by the moment their order was confirmed, from the index alone, and money that went back by the
-- moment it went. An order enters the first once, when it is confirmed.
create index orders_confirmed_at on orders (confirmed_at)
  include (id, currency, total_amount, tax_amount, cancelled_at) where confirmed_at is not null;
create index money_ledger_gone_back on money_ledger (created_at) where kind <> 'captured';

update roles set permissions = permissions || array['reports:read']
where id = 'manager' and not 'reports:read' = any(permissions);
