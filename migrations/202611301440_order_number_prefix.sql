-- What stands before an order's number. Digits stay unique by themselves, so that a prefix never makes two numbers one.
alter table orders add column number_prefix text not null default '' check (length(number_prefix) <= 8);
alter table carts alter column order_number type text;
