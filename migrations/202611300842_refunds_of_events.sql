-- A refund that an event reports before its payment is known as paid: kept with the event, for whoever polls the payment.
alter table payment_events add column refund jsonb;
