-- What somebody has typed at the checkout and not sent yet, by the names of the form's fields. It goes with the bag's
-- addresses and its email, and when the bag is closed.
alter table carts add column draft jsonb;
