-- A new live shop is closed until its merchant opens it. One that is live already has been open all along, and stays so.
insert into settings (key, value)
select 'opening', '{"state": "open"}'::jsonb from settings where key = 'shop_mode' and value = '"live"'::jsonb
on conflict do nothing;
