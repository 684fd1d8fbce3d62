-- A line is a variant and what was said about it, by name: an engraving, a wrapping. With other properties the same
-- variant is a line of its own. Their size is bounded, so that the unique index can hold them.
alter table cart_items
  add column properties jsonb not null default '{}'
    check (jsonb_typeof(properties) = 'object' and octet_length(properties::text) <= 2000),
  drop constraint cart_items_cart_id_variant_id_key,
  add unique (cart_id, variant_id, properties);

alter table order_items
  add column properties jsonb not null default '{}'
    check (jsonb_typeof(properties) = 'object' and octet_length(properties::text) <= 2000),
  drop constraint order_items_order_id_variant_id_key,
  add unique (order_id, variant_id, properties);
