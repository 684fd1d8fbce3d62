-- An event may name a transaction before the payment that it belongs to is known to have it.
alter table payment_events
  add column awaited_transaction text,
  add column subject jsonb,
  add constraint payment_events_awaited check ((awaited_transaction is null) = (subject is null));
create index payment_events_awaited on payment_events (awaited_transaction)
  where awaited_transaction is not null;
