-- Lists of orders by date, and what came in since this morning.
create index orders_placed_at on orders (placed_at);
