-- Reads each table once; others read and write it meanwhile.
do $$ declare c record; begin
  for c in
    select conrelid::regclass as of, conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace and not convalidated
  loop
    execute format('alter table %s validate constraint %I', c.of, c.name);
  end loop;
end $$;
