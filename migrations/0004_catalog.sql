-- Products and what describes them. Every text a shopper reads stands in a *_texts table, one row per language.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table categories (
  id uuid primary key default new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  parent_id uuid references categories,
  position integer not null default 0
);
create index categories_parent_id on categories (parent_id);

create table category_texts (
  category_id uuid not null references categories on delete cascade,
  locale text not null,
  name text not null check (length(name) <= 200),
  description text not null default '' check (length(description) <= 20000),
  primary key (category_id, locale)
);

create table products (
  id uuid primary key default new_id(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  status text not null default 'draft' check (status in ('draft', 'active', 'archived')),
  vendor text not null default '' check (length(vendor) <= 200),
  -- Where the product came from when it was imported ('shopify') and its name there: a second import finds it
  -- again, even when it has got another slug. The state is what the last import read.
  source text not null default '',
  source_key text,
  source_state jsonb,
  position integer not null default 0,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index products_status on products (status, id desc);
create unique index products_source on products (source, source_key);

create table product_texts (
  product_id uuid not null references products on delete cascade,
  locale text not null,
  title text not null check (length(title) between 1 and 300),
  -- Safe HTML: sanitised when written.
  description text not null default '' check (length(description) <= 50000),
  primary key (product_id, locale)
);
create index product_texts_title_trigrams on product_texts using gin (title gin_trgm_ops);

create table product_categories (
  product_id uuid not null references products on delete cascade,
  category_id uuid not null references categories on delete cascade,
  primary key (product_id, category_id)
);
create index product_categories_category_id on product_categories (category_id);

create table product_tags (
  product_id uuid not null references products on delete cascade,
  tag text not null check (length(tag) between 1 and 100),
  primary key (product_id, tag)
);

create table product_options (
  id uuid primary key default new_id(),
  product_id uuid not null references products on delete cascade,
  position integer not null,
  unique (product_id, position) deferrable initially deferred
);

create table product_option_texts (
  option_id uuid not null references product_options on delete cascade,
  locale text not null,
  name text not null check (length(name) between 1 and 100),
  primary key (option_id, locale)
);

create table product_option_values (
  id uuid primary key default new_id(),
  option_id uuid not null references product_options on delete cascade,
  position integer not null,
  unique (option_id, position) deferrable initially deferred
);

create table product_option_value_texts (
  value_id uuid not null references product_option_values on delete cascade,
  locale text not null,
  name text not null check (length(name) between 1 and 100),
  primary key (value_id, locale)
);

-- A picture is ours (media) or a reference to an address that could not be fetched.
create table product_images (
  id uuid primary key default new_id(),
  product_id uuid not null references products on delete cascade,
  media_id uuid references media,
  source_url text check (length(source_url) <= 2000),
  position integer not null,
  check (media_id is not null or source_url is not null)
);
create index product_images_product_id on product_images (product_id, position);
create index product_images_media_id on product_images (media_id);

create table product_image_texts (
  image_id uuid not null references product_images on delete cascade,
  locale text not null,
  alt text not null check (length(alt) <= 500),
  primary key (image_id, locale)
);

create table variants (
  id uuid primary key default new_id(),
  product_id uuid not null references products on delete cascade,
  sku text unique check (length(sku) between 1 and 100),
  position integer not null,
  weight_grams integer not null default 0 check (weight_grams >= 0),
  image_id uuid references product_images on delete set null,
  -- A variant that was ever sold is archived, not deleted: orders point to it.
  archived_at timestamptz,
  created_at timestamptz not null default now()
);
create index variants_product_id on variants (product_id, position);
create index variants_image_id on variants (image_id);
create index variants_sku_trigrams on variants using gin (sku gin_trgm_ops);

create table variant_option_values (
  variant_id uuid not null references variants on delete cascade,
  option_id uuid not null references product_options on delete cascade,
  value_id uuid not null references product_option_values on delete cascade,
  primary key (variant_id, option_id)
);
create index variant_option_values_option_id on variant_option_values (option_id);
create index variant_option_values_value_id on variant_option_values (value_id);

-- Minor units by the ISO 4217 exponent of the currency.
create table prices (
  variant_id uuid not null references variants on delete cascade,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 0 and 100000000000),
  compare_at_amount bigint check (compare_at_amount > amount and compare_at_amount <= 100000000000),
  primary key (variant_id, currency)
);

-- How texts become words that can be searched: without accents, and for English without endings ("lamps" finds "lamp").
create text search configuration shop_simple (copy = simple);
alter text search configuration shop_simple
  alter mapping for hword, hword_part, word with unaccent, simple;
create text search configuration shop_en (copy = english);
alter text search configuration shop_en
  alter mapping for hword, hword_part, word with unaccent, english_stem;

-- One row per product on sale, language and currency: what lists, filters and search read.
-- Rewritten by catalog whenever the product changes. Stock is not copied here: reads join the live levels.
create table product_listings (
  product_id uuid not null references products on delete cascade,
  locale text not null,
  currency char(3) not null,
  slug text not null,
  title text not null,
  -- Lower case, no accents: what titles are sorted and compared by.
  title_key text collate "C" not null,
  image jsonb,
  price_amount bigint not null,
  max_price_amount bigint not null,
  compare_at_amount bigint,
  -- [{ "id": uuid, "amount": 1999, "options": ["Colour:Chalk"] }]: filters must hold for one and the same variant.
  variants jsonb not null,
  variant_count integer not null,
  -- With the categories above, so that a category shows what stands in those below it.
  category_slugs text[] not null,
  option_values text[] not null,
  tags text[] not null,
  position integer not null,
  -- Microseconds since 1970: exact in a cursor.
  published_micros bigint not null,
  search tsvector not null,
  primary key (product_id, locale, currency)
);
create index product_listings_slug on product_listings (slug);
create index product_listings_newest on product_listings (locale, currency, published_micros, product_id);
create index product_listings_position on product_listings (locale, currency, position, product_id);
create index product_listings_price on product_listings (locale, currency, price_amount, product_id);
create index product_listings_title on product_listings (locale, currency, title_key, product_id);
create index product_listings_categories on product_listings using gin (category_slugs);
create index product_listings_options on product_listings using gin (option_values);
create index product_listings_search on product_listings using gin (search);
create index product_listings_title_trigrams on product_listings using gin (title_key gin_trgm_ops);

-- Titles like what was typed, typing errors included, most alike first; those much less alike than the best are left
-- out. The threshold is a setting of the session for the operator that the index serves; here it holds for this one
-- statement. (Two letters that changed places leave a third of a short word's trigrams: "heorn", "heron".)
create function similar_listings(typed text, in_locale text, in_currency text, most integer)
  returns table (product_id uuid, likeness real) language sql stable
  set pg_trgm.word_similarity_threshold = 0.3
as $$
  select product_id, likeness
  from (
    select product_id, likeness, max(likeness) over () as best
    from (
      select l.product_id, word_similarity(typed, l.title_key) as likeness
      from product_listings l
      where l.locale = in_locale and l.currency = in_currency and typed <% l.title_key
    ) candidates
  ) compared
  where likeness >= 0.75 * best
  order by likeness desc, product_id
  limit most
$$;
