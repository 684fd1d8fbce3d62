-- What a scanner reads on a variant: a GTIN, or any code of the merchant's own. Text, so that leading zeros stay.
alter table variants add column barcode text check (length(barcode) between 1 and 50);
create index variants_barcode on variants (barcode) where barcode is not null;
