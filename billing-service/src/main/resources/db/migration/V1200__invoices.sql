-- Runs: what is done for everybody at the end of a day, a week or a month. A unit is one client or worker, in a
-- transaction of its own, so that a crash leaves the rest to be done and nothing to be done twice.
create table billing_run (
    id          uuid primary key,
    kind        text        not null check (kind in ('INVOICING', 'DUNNING', 'PAYOUTS')),
    period      text        not null,
    started_by  uuid,
    started_at  timestamptz not null,
    finished_at timestamptz
);
-- The clock starts each period once; a manager as often as wanted, but never two at a time.
create unique index billing_run_by_clock on billing_run (kind, period) where started_by is null;
create unique index billing_run_under_way on billing_run (kind, period) where finished_at is null;

create table run_unit (
    run_id      uuid        not null references billing_run,
    subject     uuid        not null,
    tries       int         not null default 0,
    next_try_at timestamptz not null,
    done_at     timestamptz,
    result      text,
    last_error  text,
    primary key (run_id, subject),
    check ((done_at is null) = (result is null))
);
create index run_unit_open on run_unit (next_try_at) where done_at is null;

-- What is sent to people on paper, as it was sent.
create table document (
    kind      text        not null,
    subject   uuid        not null,
    file_name text        not null,
    content   bytea       not null,
    made_at   timestamptz not null,
    primary key (kind, subject)
);
revoke update, delete, truncate on document from "${runtime-user}";

alter table provider_call drop constraint provider_call_purpose_check;
alter table provider_call add constraint provider_call_purpose_check
    check (purpose in ('HOLD', 'CAPTURE', 'VOID', 'PAYMENT', 'DEPOSIT', 'INVOICE'));

-- The newest number of each year. Its row is locked until the invoice commits: numbers have no gaps.
create table invoice_number (
    year   int primary key,
    newest int not null check (newest > 0)
);

create table invoice (
    id                uuid primary key,
    year              int         not null,
    sequence          int         not null check (sequence > 0),
    client_id         uuid        not null,
    -- the Sunday that ends it
    week              date        not null check (extract(isodow from week) = 7),
    issued_at         timestamptz not null,
    -- all its charges; less credits of before; less credits for its own charges since
    minor             bigint      not null check (minor > 0),
    credit_used_minor bigint      not null check (credit_used_minor >= 0),
    credited_minor    bigint      not null default 0 check (credited_minor >= 0),
    currency          text        not null,
    state             text        not null check (state in ('OPEN', 'PAID', 'CREDITED')),
    settled_at        timestamptz,
    -- a provider call about it is under way
    collecting        boolean     not null default false,
    tries             int         not null default 0,
    reminders         int         not null default 0,
    remind_on         date,
    unique (year, sequence),
    unique (client_id, week),
    check (credit_used_minor + credited_minor <= minor),
    check ((state = 'OPEN') = (settled_at is null)),
    check (state = 'OPEN' or not collecting)
);
create index invoice_open on invoice (remind_on) where state = 'OPEN';

-- A charge is on one invoice at most.
create table invoice_line (
    charge_id  uuid primary key references charge,
    invoice_id uuid   not null references invoice,
    order_id   uuid   not null,
    minor      bigint not null check (minor > 0)
);
create index invoice_line_by_invoice on invoice_line (invoice_id);

-- Each time the card was asked for an invoice. The entry has the cause that follows from the key.
create table invoice_payment (
    key         text primary key,
    invoice_id  uuid        not null references invoice,
    minor       bigint      not null check (minor > 0),
    by_hand     boolean     not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    paid        boolean,
    entry_cause uuid,
    check ((answered_at is null) = (paid is null)),
    check ((entry_cause is not null) = coalesce(paid, false))
);
create index invoice_payment_by_invoice on invoice_payment (invoice_id, asked_at);
create unique index invoice_payment_by_entry on invoice_payment (entry_cause);

-- Why a charge was credited. What was paid before, or is not owed any more, is left for the next invoice.
create table credit_note (
    charge_id  uuid primary key references charge,
    order_id   uuid        not null,
    client_id  uuid        not null,
    minor      bigint      not null check (minor > 0),
    left_minor bigint      not null check (left_minor between 0 and minor),
    currency   text        not null,
    reason     text        not null,
    decided_by uuid,
    issued_at  timestamptz not null
);
create index credit_note_left on credit_note (client_id, issued_at) where left_minor > 0;

create table invoice_credit (
    -- used before the invoice they make smaller is written
    invoice_id     uuid   not null references invoice deferrable initially deferred,
    credit_note_id uuid   not null references credit_note,
    minor          bigint not null check (minor > 0),
    primary key (invoice_id, credit_note_id)
);

-- Who may not order until what they owe is settled.
create table client_standing (
    client_id       uuid primary key,
    suspended_since timestamptz,
    changed_at      timestamptz not null
);

-- Credits of before this table.
insert into credit_note (charge_id, order_id, client_id, minor, left_minor, currency, reason, issued_at)
select id, order_id, client_id, minor, case when paid_at is null then 0 else minor end, currency, 'COMPANY', credited_at
from charge where credited_at is not null;
