-- Every slug that a product or a category has or ever had. Its old addresses lead to it, and nobody else ever gets one of
-- them: a link that somebody kept must not show other goods one day. What is deleted leaves its slugs behind.
create table product_slugs (
  slug text primary key,
  product_id uuid references products on delete set null
);
create index product_slugs_product on product_slugs (product_id);
insert into product_slugs (slug, product_id) select slug, id from products;

create table category_slugs (
  slug text primary key,
  category_id uuid references categories on delete set null
);
create index category_slugs_category on category_slugs (category_id);
insert into category_slugs (slug, category_id) select slug, id from categories;
