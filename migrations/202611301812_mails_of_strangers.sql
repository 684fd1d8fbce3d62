-- Mails with people in them who have no account are found again when they are to be forgotten.

create index notifications_of_strangers on notifications (dedupe_key text_pattern_ops)
  where kind = any ('{contact.received,newsletter.confirm,newsletter.welcome}') and recipient <> '';
