-- Reads each table once; others read and write it meanwhile.
alter table orders validate constraint orders_status_check;
alter table order_events validate constraint order_events_kind_check;
alter table payments validate constraint payments_attention_check;
alter table payments validate constraint payments_failure_code_check;
alter table notifications validate constraint notifications_kind_check;
alter table sessions validate constraint sessions_method_check;
