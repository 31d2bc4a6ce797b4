-- What was paid by card and is credited goes back to the card that paid. Nothing else takes money out at the provider.
alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check
    check (kind in ('CHARGE', 'CREDIT', 'PAYMENT', 'BONUS', 'PAYOUT', 'DEPOSIT', 'STAKE', 'POOL', 'STAKE_VOID', 'WAIVER',
        'REFUND'));

alter table provider_call drop constraint provider_call_purpose_check;
alter table provider_call add constraint provider_call_purpose_check
    check (purpose in ('HOLD', 'CAPTURE', 'VOID', 'PAYMENT', 'DEPOSIT', 'INVOICE', 'REFUND'));
create index provider_call_by_order on provider_call (order_id) where order_id is not null;

-- One for a credit note at most. While it is asked for, and when it is done, the money is not left for the next invoice.
create table refund (
    charge_id   uuid primary key references credit_note,
    order_id    uuid        not null,
    client_id   uuid        not null,
    key         text        not null unique,
    -- the provider call that took the money
    payment_key text        not null,
    minor       bigint      not null check (minor > 0),
    currency    text        not null,
    state       text        not null check (state in ('REQUESTED', 'DONE', 'REFUSED')),
    asked_at    timestamptz not null,
    answered_at timestamptz,
    check ((state = 'REQUESTED') = (answered_at is null))
);
create index refund_by_payment on refund (payment_key);
create index refund_under_way on refund (client_id) where state = 'REQUESTED';
