-- One row per client: how they pay. It is also the row that gates their credit limit.
create table client_account (
    client_id          uuid primary key,
    payment_time       text check (payment_time in ('EACH_ORDER', 'WEEKLY')),
    card_token         text,
    card_brand         text,
    card_last4         text check (card_last4 ~ '^[0-9]{4}$'),
    credit_limit_minor bigint check (credit_limit_minor >= 0),
    version            int not null default 0,
    check ((payment_time is null) = (card_token is null))
);

create table credit_limit_change (
    id          uuid primary key,
    client_id   uuid        not null,
    limit_minor bigint      not null check (limit_minor >= 0),
    reason      text        not null,
    changed_by  uuid        not null,
    changed_at  timestamptz not null
);

-- Locked first by whatever concerns an order.
create table billed_order (
    order_id       uuid primary key,
    newest_attempt int not null
);

create table payment_hold (
    id           uuid primary key,
    order_id     uuid        not null,
    attempt      int         not null,
    client_id    uuid        not null,
    minor        bigint      not null check (minor > 0),
    currency     text        not null,
    payment_time text        not null check (payment_time in ('EACH_ORDER', 'WEEKLY')),
    card_token   text,
    provider_ref text,
    state        text        not null check (state in ('REQUESTED', 'ABANDONED', 'PLACED', 'DECLINED', 'CAPTURING',
                                                       'CAPTURED', 'VOIDING', 'VOIDED')),
    opened_at    timestamptz not null,
    version      int         not null,
    unique (order_id, attempt),
    check ((payment_time = 'EACH_ORDER') = (card_token is not null))
);
-- One order is held once at a time.
create unique index payment_hold_open on payment_hold (order_id) where state in ('REQUESTED', 'PLACED', 'CAPTURING');
create index payment_hold_weekly on payment_hold (client_id) where state = 'PLACED' and payment_time = 'WEEKLY';

-- Rates by the time they start; a charge keeps the version it was made with.
create table rate (
    version       int generated always as identity primary key,
    share_percent numeric(5, 2) not null check (share_percent between 0 and 100),
    fine_minor    bigint        not null check (fine_minor > 0),
    starts_at     timestamptz   not null unique,
    set_by        uuid,
    set_at        timestamptz   not null
);
insert into rate (share_percent, fine_minor, starts_at, set_at)
values (60, 4000, '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z');

create table charge (
    id           uuid primary key,
    order_id     uuid        not null unique,
    attempt      int         not null,
    client_id    uuid        not null,
    worker_id    uuid,
    minor        bigint      not null check (minor > 0),
    currency     text        not null,
    outcome      text        not null check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    cause        text check (cause in ('CLIENT', 'WORKER', 'COMPANY')),
    rate_version int         not null references rate,
    charged_at   timestamptz not null,
    -- a provider call about this charge is under way: no invoice may collect it meanwhile
    collecting   boolean     not null,
    answer_by    timestamptz,
    answered_at  timestamptz,
    paid_at      timestamptz,
    credited_at  timestamptz,
    version      int         not null
);
create index charge_unpaid on charge (client_id) where paid_at is null and credited_at is null;
create index charge_unanswered on charge (answer_by) where answered_at is null;

-- What the payment provider is asked to do, and keeps being asked until it answers. The key makes a repeat harmless.
create table provider_call (
    id           bigint generated always as identity primary key,
    key          text        not null unique,
    purpose      text        not null check (purpose in ('HOLD', 'CAPTURE', 'VOID', 'PAYMENT', 'DEPOSIT')),
    subject      uuid        not null,
    order_id     uuid,
    card_token   text,
    provider_ref text,
    minor        bigint      not null check (minor > 0),
    currency     text        not null,
    tries        int         not null default 0,
    next_try_at  timestamptz not null,
    leased_until timestamptz,
    asked_at     timestamptz not null,
    resolved_at  timestamptz,
    result       text,
    last_error   text
);
create index provider_call_open on provider_call (next_try_at) where resolved_at is null;

create table bonus (
    id        uuid primary key,
    worker_id uuid        not null,
    minor     bigint      not null check (minor > 0),
    currency  text        not null,
    reason    text        not null,
    given_by  uuid        not null,
    given_at  timestamptz not null
);
create index bonus_by_worker on bonus (worker_id, given_at);

-- Who did what and why stays as it was.
revoke update, delete, truncate on bonus, credit_limit_change, rate from "${runtime-user}";
