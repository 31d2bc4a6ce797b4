-- Where a worker wants to be paid. Nothing is changed: the newest that is in force counts, and one that is replaced before
-- it came into force never does.
create table payout_details (
    id           uuid primary key,
    worker_id    uuid        not null,
    holder       text        not null,
    account      text        not null check (account ~ '^[A-Z0-9]{10,34}$'),
    -- with the account number of a Russian bank; an IBAN names its bank itself
    bic          text check (bic ~ '^[0-9]{9}$'),
    set_at       timestamptz not null,
    effective_at timestamptz not null,
    check (effective_at > set_at)
);
create index payout_details_by_worker on payout_details (worker_id, set_at desc);
revoke update, delete, truncate on payout_details from "${runtime-user}";

-- Locked by whatever pays a worker: payouts of one worker wait for each other here.
create table payee (
    worker_id uuid primary key
);

create table payout_number (
    year   int primary key,
    newest int not null check (newest > 0)
);

-- A month's statement, and the money that goes out by it, if any does.
create table payout (
    id            uuid primary key,
    year          int         not null,
    sequence      int         not null check (sequence > 0),
    worker_id     uuid        not null references payee,
    month         text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    -- 2 and more: paid out again after a refusal, or after the details came late
    attempt       int         not null check (attempt > 0),
    opening_minor bigint      not null,
    earned_minor  bigint      not null,
    fined_minor   bigint      not null,
    bonus_minor   bigint      not null,
    returned_minor bigint     not null,
    paid_minor    bigint      not null check (paid_minor >= 0),
    currency      text        not null,
    details_id    uuid references payout_details,
    state         text        not null check (state in ('CARRIED', 'REQUESTED', 'ACCEPTED', 'PAID', 'REFUSED')),
    made_at       timestamptz not null,
    settled_at    timestamptz,
    refusal       text,
    tries         int         not null default 0,
    next_try_at   timestamptz,
    leased_until  timestamptz,
    last_error    text,
    unique (year, sequence),
    unique (worker_id, month, attempt),
    check ((state = 'CARRIED') = (paid_minor = 0)),
    check ((state = 'CARRIED') = (details_id is null)),
    check ((state in ('PAID', 'REFUSED')) = (settled_at is not null)),
    check ((state in ('REQUESTED', 'ACCEPTED')) = (next_try_at is not null)),
    check ((state = 'REFUSED') = (refusal is not null)),
    check (opening_minor + earned_minor - fined_minor + bonus_minor + returned_minor - paid_minor = 0
        or state = 'CARRIED')
);
create index payout_under_way on payout (next_try_at) where next_try_at is not null;
create index payout_by_worker on payout (worker_id, made_at desc);

-- Every posting on a worker's account stands on one statement at most; none can be lost between two.
create table payout_line (
    posting_id bigint primary key references posting,
    payout_id  uuid not null references payout
);
create index payout_line_by_payout on payout_line (payout_id);
