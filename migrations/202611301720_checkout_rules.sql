-- What a shopper says with an order, and which version of the terms they agreed to when they placed it.

alter table carts add column shopper_note text check (length(shopper_note) between 1 and 500);
alter table orders add column shopper_note text check (length(shopper_note) between 1 and 500);
alter table orders add column terms_version timestamptz;
