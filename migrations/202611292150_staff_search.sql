-- Staff find orders and customers by names in any order, company, street, town, postal code and telephone number. The
-- digits of the two last stand there once more without what people put between them.
create function address_key(first_name text, last_name text, company text, line1 text, line2 text, city text,
  postal_code text, phone text) returns text
  language sql immutable parallel safe
  return search_key(concat_ws(' ', first_name, last_name, company, line1, line2, city, postal_code))
    || ' ' || search_key(regexp_replace(coalesce(postal_code, ''), '[\s.-]', '', 'g'))
    || ' ' || regexp_replace(coalesce(phone, ''), '\(0\)|\D', '', 'g');

alter table order_addresses add column search_key text not null
  generated always as (address_key(first_name, last_name, company, line1, line2, city, postal_code, phone)) stored;
create index order_addresses_search on order_addresses using gin (search_key gin_trgm_ops);

alter table addresses add column search_key text not null
  generated always as (address_key(address->>'firstName', address->>'lastName', address->>'company', address->>'line1',
    address->>'line2', address->>'city', address->>'postalCode', address->>'phone')) stored;
create index addresses_search on addresses using gin (search_key gin_trgm_ops);

create index orders_email_search on orders using gin (search_key(email) gin_trgm_ops);
drop index variants_sku_trigrams;
create index variants_sku_search on variants using gin (search_key(sku) gin_trgm_ops);
drop index audit_log_words;
create index audit_log_words on audit_log
  using gin (search_key(actor_name || ' ' || action || ' ' || subject_type || ' ' || subject_id) gin_trgm_ops);
