-- A guest's cart that nobody has touched for long is deleted, unless an order names it: asked for each cart, so by an index.
create index orders_cart_id on orders (cart_id);
