-- Columns that have always held one of a few words say so. Rows that stand are looked at by the next migration, which keeps
-- nobody waiting while it reads a large table.
update payments set failure_code = 'payment_declined' where failure_code not in (
    'card_declined', 'payment_declined', 'insufficient_funds', 'expired_card', 'incorrect_number',
    'incorrect_cvc', 'incorrect_expiry', 'card_not_supported', 'limit_exceeded',
    'authentication_failed', 'payer_action_required', 'processing_error', 'amount_not_chargeable',
    'expired', 'cancelled');

alter table orders add constraint orders_status_check check (status in (
    'pending', 'confirmed', 'paid', 'refunded', 'shipped', 'delivered', 'cancelled')) not valid;
alter table order_events add constraint order_events_kind_check check (kind in (
    'placed', 'authorised', 'authorisation_lost', 'authorisation_released', 'paid', 'confirmed',
    'payment_processing', 'payment_declined', 'payment_mismatch', 'partially_shipped', 'shipped',
    'delivered', 'parcel_delivered', 'delivery_undone', 'partially_returned', 'returned',
    'cancelled', 'revived', 'refund_requested', 'refund_failed', 'refunded', 'money_sent_back',
    'dispute_open', 'dispute_waiting', 'dispute_won', 'dispute_lost', 'attention_cleared',
    'mail_not_written')) not valid;
alter table payments add constraint payments_attention_check check (attention in (
    'dispute', 'refund_failed', 'refund_by_hand', 'authorisation_lost', 'mismatch', 'unclear',
    'late_money', 'paid_twice')) not valid;
alter table payments add constraint payments_failure_code_check check (failure_code in (
    'card_declined', 'payment_declined', 'insufficient_funds', 'expired_card', 'incorrect_number',
    'incorrect_cvc', 'incorrect_expiry', 'card_not_supported', 'limit_exceeded',
    'authentication_failed', 'payer_action_required', 'processing_error', 'amount_not_chargeable',
    'expired', 'cancelled')) not valid;
alter table notifications add constraint notifications_kind_check check (kind in (
    'order.confirmed', 'order.awaits_transfer', 'order.shipped', 'order.cancelled', 'refund.done',
    'account.link', 'account.moved', 'account.notice', 'account.closed', 'account.owners_told')) not valid;
alter table sessions add constraint sessions_method_check check (method in (
    'password', 'passkey', 'reset_link', 'owner_link', 'invite', 'google', 'facebook')) not valid;
