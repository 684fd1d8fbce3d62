-- When an order was promised to arrive, in days of the shop's time zone as they were counted when it was placed.

alter table orders
  add column arrives_from date,
  add column arrives_to date,
  add constraint orders_arrives_check check (
    (arrives_from is null) = (arrives_to is null) and arrives_from <= arrives_to);
