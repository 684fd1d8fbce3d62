-- Pictures live in the database, so that any number of stateless processes serve the same shop.

create table media (
  id uuid primary key default new_id(),
  content_hash bytea not null unique,
  content_type text not null,
  bytes bytea not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz not null default now()
);
alter table media alter column bytes set storage external;

-- Resized copies, made once.
create table media_renditions (
  media_id uuid not null references media on delete cascade,
  width integer not null check (width > 0),
  format text not null check (format in ('webp', 'avif')),
  bytes bytea not null,
  primary key (media_id, width, format)
);
alter table media_renditions alter column bytes set storage external;
