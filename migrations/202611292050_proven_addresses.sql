-- Which account has shown that an address is theirs: whoever wants to match by address asks here, and nowhere else.
-- An account owns nothing of an address that it only typed.
create view proven_emails as
  select id as account_id, email from accounts where email_verified_at is not null;

-- A mail about an account is found again by the account; its address may be a stranger's.
alter table notifications add column account_id uuid;
create index notifications_account_id on notifications (account_id) where account_id is not null;
update notifications n set account_id = l.account_id from one_time_links l
  where n.kind in ('account.link', 'account.moved') and n.dedupe_key = n.kind || ':' || l.id;
update notifications n set account_id = p.account_id from proven_emails p
  where n.kind like 'account.%' and n.account_id is null and n.recipient = p.email;
