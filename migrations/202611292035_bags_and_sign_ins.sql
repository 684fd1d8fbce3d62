-- What the token of a person's bag follows from, besides the bag: another one each time a sign-in of theirs ends.
alter table carts add column key uuid;

-- Every end of a session changes the tokens of its person's bags, whoever ends it: signing out, revoking, a new password,
-- a block. Nobody knows what the new hash is the hash of; the next sign-in, or one that goes on, claims the bag again.
create function change_bag_tokens(people uuid[]) returns void language sql as $$
  update carts set key = gen_random_uuid(), token_hash = sha256(uuid_send(gen_random_uuid()))
  where account_id = any(people) and closed_at is null
$$;

create function session_ended() returns trigger language plpgsql as $$
begin
  perform change_bag_tokens(array[new.account_id]);
  return null;
end $$;
create trigger sessions_bag_tokens after update of revoked_at on sessions
  for each row when (old.revoked_at is null and new.revoked_at is not null) execute function session_ended();

create function way_in_changed() returns trigger language plpgsql as $$
begin
  perform change_bag_tokens(array[new.id]);
  return null;
end $$;
create trigger accounts_bag_tokens after update of password_hash, blocked_at on accounts
  for each row when (old.password_hash is distinct from new.password_hash or old.blocked_at is distinct from new.blocked_at)
  execute function way_in_changed();
