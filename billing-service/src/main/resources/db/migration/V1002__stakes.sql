-- A manager's prepaid account; the row gates the balance, which is in the journal.
create table stake_account (
    manager_id uuid primary key
);

create table deposit (
    id          uuid primary key,
    manager_id  uuid        not null references stake_account,
    minor       bigint      not null check (minor > 0),
    currency    text        not null,
    card_brand  text        not null,
    card_last4  text        not null,
    state       text        not null check (state in ('PENDING', 'PAID', 'REFUSED')),
    opened_at   timestamptz not null,
    version     int         not null
);
create index deposit_by_manager on deposit (manager_id, opened_at);

create table pool (
    order_id   uuid primary key,
    settled_at timestamptz
);

create table stake (
    bet_id     uuid primary key,
    order_id   uuid        not null references pool,
    manager_id uuid        not null,
    minor      bigint      not null check (minor > 0),
    currency   text        not null,
    state      text        not null check (state in ('PLACED', 'REFUSED', 'VOIDED', 'SETTLED')),
    changed_at timestamptz not null,
    version    int         not null
);
create index stake_by_order on stake (order_id);
