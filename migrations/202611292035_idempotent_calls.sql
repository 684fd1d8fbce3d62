-- Every POST that makes something honours Idempotency-Key. What the first call answered is kept sealed (only the shop's
-- secret key opens it), as it may hold a token; checkout keeps the order's id instead.
alter table idempotency_keys
  add column answer text,
  alter column resource_id drop not null;
