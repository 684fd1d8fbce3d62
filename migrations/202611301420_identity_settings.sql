-- Name and tagline move from the settings of the shop as a whole to those of who it is.
insert into settings (key, value)
select 'identity', jsonb_strip_nulls(jsonb_build_object('name', value -> 'name', 'tagline', value -> 'tagline'))
from settings
where key = 'shop' and (value ? 'name' or value ? 'tagline')
on conflict (key) do nothing;
update settings set value = value - 'name' - 'tagline' where key = 'shop';
