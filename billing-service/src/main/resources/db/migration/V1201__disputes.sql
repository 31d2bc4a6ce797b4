-- A fine that is taken back has an entry of its own kind.
alter table journal_entry drop constraint journal_entry_kind_check;
alter table journal_entry add constraint journal_entry_kind_check
    check (kind in ('CHARGE', 'CREDIT', 'PAYMENT', 'BONUS', 'PAYOUT', 'DEPOSIT', 'STAKE', 'POOL', 'STAKE_VOID', 'WAIVER'));

-- What a worker says against a fine, or a client against a charge: once each, decided once.
create table dispute (
    id         uuid primary key,
    kind       text        not null check (kind in ('FINE', 'CHARGE')),
    charge_id  uuid        not null references charge,
    order_id   uuid        not null,
    person_id  uuid        not null,
    minor      bigint      not null check (minor > 0),
    currency   text        not null,
    text       text        not null,
    opened_at  timestamptz not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'WAIVED', 'CREDITED')),
    decided_by uuid,
    decided_at timestamptz,
    reason     text,
    unique (kind, charge_id),
    check ((state = 'OPEN') = (decided_by is null and decided_at is null and reason is null)),
    check (decided_by <> person_id),
    check (state <> 'WAIVED' or kind = 'FINE'),
    check (state <> 'CREDITED' or kind = 'CHARGE')
);
create index dispute_by_state on dispute (state, opened_at);
create index dispute_by_person on dispute (person_id, opened_at);

-- A bonus above the limit counts when a second manager has confirmed it.
alter table bonus add column needs_confirmation boolean not null default false;
alter table bonus add constraint bonus_with_giver unique (id, given_by);
create table bonus_confirmation (
    bonus_id     uuid primary key,
    given_by     uuid        not null,
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null,
    foreign key (bonus_id, given_by) references bonus (id, given_by),
    check (confirmed_by <> given_by)
);
revoke update, delete, truncate on bonus_confirmation from "${runtime-user}";
