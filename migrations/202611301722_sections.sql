-- The home page and the heads of categories are written like pages. There may be several: the one that was published last
-- is shown, so that the next can be prepared and waits for its day.
alter table content_pages drop constraint content_pages_kind_check;
alter table content_pages add constraint content_pages_kind_check check (kind = any ('{page,post,home,category}'));
-- No key: an emptied demo truncates its categories, and this table stays. A head whose category is gone is not shown.
alter table content_pages add column category_id uuid;
alter table content_pages add constraint content_pages_category_check check ((kind = 'category') = (category_id is not null));
create index content_pages_category on content_pages (category_id, publish_at desc);
