-- What the merchant writes: pages and posts of the journal. Nothing is public before `publish_at`; without it, it is a draft.
create table content_pages (
  id uuid primary key default new_id(),
  kind text not null check (kind = any ('{page,post}')),
  slug text not null check (length(slug) <= 120),
  title text not null check (length(title) between 1 and 200),
  -- Markdown.
  text text not null default '' check (length(text) <= 100000),
  summary text not null default '' check (length(summary) <= 500),
  author text not null default '' check (length(author) <= 100),
  picture_id uuid references media,
  picture_alt text not null default '' check (length(picture_alt) <= 300),
  seo_title text not null default '' check (length(seo_title) <= 200),
  seo_description text not null default '' check (length(seo_description) <= 500),
  -- Which policy of the shop this page is; each is one page at most.
  policy text unique check (policy = any ('{terms,returns,delivery,privacy,imprint,accessibility,about,contact}')),
  -- Places of a draft that are left to be filled in.
  gap_count int not null default 0,
  publish_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (kind, slug),
  check (kind = 'page' or policy is null)
);
create index content_pages_published on content_pages (kind, publish_at desc, id desc);
create index content_pages_coming on content_pages (publish_at);
create index content_pages_newest on content_pages (kind, updated_at desc, id desc);
create index content_pages_picture on content_pages (picture_id);

-- How a page was after each change: who made it and when. The newest hundred stay.
create table content_revisions (
  id uuid primary key default new_id(),
  page_id uuid not null references content_pages on delete cascade,
  content jsonb not null,
  saved_by uuid references accounts on delete set null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
create index content_revisions_page on content_revisions (page_id, id desc);
create index content_revisions_person on content_revisions (saved_by);

-- Where old addresses lead, in one hop. Asked only when an address has nothing of its own.
create table redirects (
  id uuid primary key default new_id(),
  source text not null unique check (source like '/_%' and length(source) <= 500),
  target text not null check (length(target) between 1 and 1000),
  created_at timestamptz not null default now()
);
create index redirects_target on redirects (target);

update roles set permissions = permissions || '{content:read,content:write}'
where id = 'manager' and not 'content:read' = any (permissions);
