-- Newsletter: who agreed to what, when and where. The texts stay, so that each consent can be shown as it was given.
create table newsletter_consent_texts (
  -- The hash of language and text: another wording is another version.
  version text primary key,
  locale text not null,
  text text not null,
  first_used_at timestamptz not null
);
create table newsletter_subscribers (
  id uuid primary key default new_id(),
  email text not null unique,
  state text not null check (state = any ('{pending,subscribed,unsubscribed}')),
  locale text not null,
  source text not null check (source = any ('{footer,checkout,registration}')),
  consent_version text not null references newsletter_consent_texts,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  unsubscribed_at timestamptz
);
create index newsletter_subscribers_consent_version on newsletter_subscribers (consent_version);
create index newsletter_subscribers_search on newsletter_subscribers using gin (search_key(email) gin_trgm_ops);

-- What visitors wrote by the contact form.
create table contact_messages (
  id uuid primary key default new_id(),
  name text not null,
  email text not null,
  message text not null,
  order_number text,
  locale text not null,
  state text not null default 'new' check (state = any ('{new,read,answered}')),
  created_at timestamptz not null
);
create index contact_messages_new on contact_messages (id) where state = 'new';
create index contact_messages_email on contact_messages (email);
create index contact_messages_search on contact_messages
  using gin (search_key(name || ' ' || email || ' ' || coalesce(order_number, '') || ' ' || message) gin_trgm_ops);

-- Whom an answer goes to where that is not the shop, and how a newsletter is ended by the mail program itself.
alter table notifications add column reply_to text, add column unsubscribe_url text;
alter table notifications drop constraint notifications_kind_check, add constraint notifications_kind_check check (kind = any ('{
  order.confirmed,order.awaits_transfer,order.shipped,order.cancelled,refund.done,account.link,account.moved,account.notice,
  account.closed,account.owners_told,newsletter.confirm,newsletter.welcome,contact.received}'));
