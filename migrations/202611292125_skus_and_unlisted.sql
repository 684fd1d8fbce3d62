-- A SKU names one variant among those that are sold. One that was taken out of sale keeps its own for the books, and
-- another may have it.
alter table variants drop constraint variants_sku_key;
create unique index variants_sku_key on variants (sku) where archived_at is null;

-- On sale for whoever has the link, and in no list, search or sitemap.
alter table products drop constraint products_status_check;
alter table products add constraint products_status_check
  check (status in ('draft', 'active', 'unlisted', 'archived'));
alter table product_listings add column listed boolean not null default true;

create or replace function similar_listings(typed text, in_locale text, in_currency text, most integer)
  returns table (product_id uuid, likeness real) language sql stable
  set pg_trgm.word_similarity_threshold = 0.3
as $$
  select product_id, likeness
  from (
    select product_id, likeness, max(likeness) over () as best
    from (
      select l.product_id, word_similarity(typed, l.title_key) as likeness
      from product_listings l
      where l.locale = in_locale and l.currency = in_currency and l.listed and typed <% l.title_key
    ) candidates
  ) compared
  where likeness >= 0.75 * best
  order by likeness desc, product_id
  limit most
$$;
