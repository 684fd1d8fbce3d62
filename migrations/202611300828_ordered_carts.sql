-- An order names its cart for good, also once it is cancelled and the cart is open again: such a cart is never deleted.
alter table carts add column was_ordered boolean not null default false;
update carts set was_ordered = true where id in (select cart_id from orders);
