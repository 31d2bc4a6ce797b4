-- Orders as betting knows them, each with the pool of bets on its outcome. The row is the lock of all its bets.
create table pool (
    order_id       uuid primary key,
    state          text        not null check (state in ('MATCHING', 'EQUIPPING', 'AUTHORISING', 'PAYMENT_NEEDED',
                                               'SCHEDULED', 'IN_PROGRESS', 'SETTLING', 'REPORTING', 'CLOSED')),
    state_sequence int         not null check (state_sequence >= 0),
    date_sequence  int         not null check (date_sequence >= 0),
    starts_at      timestamptz not null,
    closed_at      timestamptz,
    outcome        text check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    stage          text        not null check (stage in ('OPEN', 'DIVIDED', 'SETTLED')),
    version        bigint      not null,
    check ((stage = 'OPEN') = (outcome is null)),
    check (outcome is null or closed_at is not null)
);
create index pool_by_start on pool (starts_at, order_id);

create table bet (
    id          uuid primary key,
    order_id    uuid        not null references pool,
    manager_id  uuid        not null,
    guess       text        not null check (guess in ('COMPLETED', 'FAILED', 'CANCELLED')),
    stake       bigint      not null check (stake between 100 and 1000000),
    currency    char(3)     not null check (currency = 'RUB'),
    placed_at   timestamptz not null,
    status      text        not null check (status in ('PENDING', 'CONFIRMED', 'REFUSED', 'VOIDED', 'SETTLED')),
    staked_at   timestamptz,
    payout      bigint check (payout >= 0),
    void_reason text check (void_reason in ('LATE', 'CHANGED_ORDER', 'UNCONFIRMED')),
    version     bigint      not null,
    check (status not in ('CONFIRMED', 'SETTLED') or staked_at is not null),
    check (status <> 'SETTLED' or payout is not null),
    check (payout is null or status in ('CONFIRMED', 'SETTLED')),
    check ((status = 'VOIDED') = (void_reason is not null))
);
create index bet_by_order on bet (order_id, placed_at);
create index bet_by_manager on bet (manager_id, placed_at);
