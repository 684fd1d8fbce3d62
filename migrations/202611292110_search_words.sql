-- One way to read a text for searching, for shoppers and staff: width, accents, case and signs do not count.

-- Half-width and full-width forms, accents and case are one. Immutable, since indexes are built on it: the dictionary of
-- accents comes with PostgreSQL and is not changed by the shop.
create function plain_text(value text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent(normalize(value, NFKC)));

-- Everything that is no letter and no digit: ASCII and Latin-1 signs, general and CJK punctuation, symbols, their
-- full-width forms, Arabic and Indic marks. Written by number, so that no server's locale decides.
create function without_signs(value text, instead text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(value,
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7'
    '\u02b0-\u02ff\u0589-\u058a\u05be\u05c0\u05c3\u05f3-\u05f4\u0609-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u0964-\u0965\u0970'
    '\u0e2f\u0e4f\u0e5a-\u0e5b\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30a0\u30fb'
    '\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff]+', instead, 'g');

-- What staff search in, and what they typed: `O’Neill`, `o'neill` and `ONEILL` are one.
create function search_key(value text) returns text
  language sql immutable strict parallel safe
  return btrim(without_signs(regexp_replace(plain_text(value), '[''`´\u02bc\u2018\u2019\u201b]+', '', 'g'), ' '));

-- A letter of a script that is written without spaces: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
create function unspaced_letter() returns text language sql immutable parallel safe
  return '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]';

-- The words of a text for shoppers' search: split at every sign; what stood together also as one (`ABC-1234` is abc, 1234
-- and abc1234; "t-shirt" is also found as "tshirt"); and of scripts that are written without spaces every letter and every
-- pair of letters.
create function search_words(value text) returns text
  language sql immutable strict parallel safe
  return (
    with plain as (
      select regexp_replace(plain_text(value), '(' || unspaced_letter() || '+)', ' \1 ', 'g') as text
    ), chunks as (
      select btrim(without_signs(chunk, ' ')) as apart, without_signs(chunk, '') as together
      from plain, regexp_split_to_table(text, '\s+') chunk
    ), runs as (
      select found[1] as run from plain, regexp_matches(text, unspaced_letter() || '+', 'g') found
    )
    select concat_ws(' ',
      (select string_agg(apart, ' ') from chunks),
      (select string_agg(together, ' ') from chunks where apart <> together),
      (select string_agg(substr(run, n, 1) || ' ' || substr(run, n, 2), ' ')
        from runs, generate_series(1, length(run)) n))
  );

-- What a shopper typed, as a query: every word must be there (at most eight count), or all of it as one word. Whole words,
-- or beginnings of words. Signs alone find nothing.
create function search_query(config regconfig, typed text, beginnings boolean) returns tsquery
  language sql immutable strict parallel safe
  return (
    with plain as (
      select regexp_replace(plain_text(typed), '(' || unspaced_letter() || '+)', ' \1 ', 'g') as text
    ), words as (
      select word, place, word ~ unspaced_letter() as unspaced, case when beginnings then ':*' else '' end as ending
      from plain, regexp_split_to_table(btrim(without_signs(text, ' ')), '\s+') with ordinality as w(word, place)
      where word <> ''
      order by place limit 8
    ), spaced as (
      select string_agg(word, '' order by place) as together, count(*) as many, min(ending) as ending
      from words where not unspaced
    )
    select coalesce(to_tsquery(config, string_agg(case
        when unspaced and length(word) > 1 then (
          select string_agg(quote_literal(substr(word, n, 2)), ' & ')
          from generate_series(1, least(length(word), 16) - 1) n)
        else quote_literal(word) || ending
      end, ' & ')), '')
      || (select case when many between 2 and 3 and many = (select count(*) from words)
        then to_tsquery(config, quote_literal(together) || ending) else '' end from spaced)
    from words
  );

update product_listings l set
  title_key = plain_text(l.title),
  search = setweight(to_tsvector(c.config, search_words(l.title)), 'A')
    || setweight(to_tsvector(c.config, search_words(concat_ws(' ', p.vendor, n.names, array_to_string(l.tags, ' '),
      replace(array_to_string(l.option_values, ' '), ':', ' '), s.skus))), 'B')
    || setweight(to_tsvector(c.config, search_words(regexp_replace(d.description, '<[^>]*>|&[a-z]+;', ' ', 'g'))), 'C')
from products p
cross join lateral (select string_agg(v.sku, ' ') as skus from variants v
  where v.product_id = p.id and v.archived_at is null) s,
  lateral (select t.description from product_texts t where t.product_id = p.id order by t.locale limit 1) d,
  lateral (select string_agg(ct.name, ' ') as names from category_texts ct join categories k on k.id = ct.category_id
    where k.slug in (select unnest(slugs) from (select category_slugs as slugs from product_listings
      where product_id = p.id limit 1) mine)) n,
  (values ('en', 'shop_en'::regconfig), ('', 'shop_simple'::regconfig)) c(locale, config)
where p.id = l.product_id and c.locale = case l.locale when 'en' then 'en' else '' end;

-- Staff find a customer by name, address, company, telephone number. Written as queries must write it to use it.
drop index accounts_name_trigrams;
create index accounts_search on accounts using gin (search_key(name || ' ' || email) gin_trgm_ops);
