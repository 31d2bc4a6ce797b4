-- Two orders of one worker never overlap: a constraint over (worker, time) needs both operator classes in one index.
create extension if not exists btree_gist;

-- Whoever may be, is or was in the pool. Events of accounts and testing come in any order between the two, so each
-- kind of fact keeps the time of its newest event, and membership follows from them.
create table worker (
    id              uuid primary key,
    qualified_at    timestamptz,
    has_role        boolean          not null default true,
    roles_at        timestamptz,
    blocked         boolean          not null default false,
    blocked_at      timestamptz,
    skills          jsonb            not null default '[]',
    availability    jsonb,
    completed       double precision not null default 0 check (completed >= 0),
    failed          double precision not null default 0 check (failed >= 0),
    rating_sum      double precision not null default 0,
    rating_weight   double precision not null default 0,
    results_at      timestamptz      not null default 'epoch',
    in_pool         boolean generated always as (
        qualified_at is not null and not blocked
        and (has_role or roles_at is null or roles_at <= qualified_at)) stored
);
create index worker_in_pool on worker (qualified_at, id) where in_pool;

create table pipeline_version (
    version int primary key check (version > 0),
    made_by uuid,
    made_at timestamptz not null
);
create table pipeline_stage (
    version  int            not null references pipeline_version,
    position int            not null check (position >= 0),
    step     text           not null,
    weight   numeric(5, 2)  not null check (weight between 0 and 100),
    enabled  boolean        not null,
    primary key (version, position),
    unique (version, step)
);
insert into pipeline_version (version, made_at) values (1, now());
insert into pipeline_stage (version, position, step, weight, enabled) values
    (1, 0, 'not-the-client', 0, true),
    (1, 1, 'excluded', 0, true),
    (1, 2, 'skill', 0, true),
    (1, 3, 'availability', 0, true),
    (1, 4, 'skill-surplus', 1, true),
    (1, 5, 'past-results', 2, true),
    (1, 6, 'client-history', 1, true),
    (1, 7, 'load-fairness', 1, true),
    (1, 8, 'weighted-sum', 0, true),
    (1, 9, 'best', 0, true);

-- The newest attempt of each order that asked for a worker. A release may come before what it releases; it then
-- leaves a row without an ask.
create table request (
    order_id  uuid primary key,
    attempt   int  not null,
    state     text not null check (state in ('WAITING', 'MATCHED', 'RELEASED')),
    reason    text check (reason in ('NO_QUALIFIED', 'NO_FREE')),
    ask       jsonb,
    starts_at timestamptz,
    asked_at  timestamptz,
    tried_at  timestamptz,
    check (state = 'RELEASED' or (ask is not null and starts_at is not null and tried_at is not null)),
    check ((state = 'WAITING') = (reason is not null))
);
create index request_waiting on request (starts_at) where state = 'WAITING';

create table booking (
    id        uuid primary key,
    order_id  uuid        not null,
    attempt   int         not null,
    worker_id uuid        not null references worker,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    -- The slot and the way to the next job.
    blocks    tstzrange   not null,
    active    boolean     not null,
    outcome   text check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    made_at   timestamptz not null,
    ended_at  timestamptz,
    check (starts_at < ends_at),
    check (active = (ended_at is null)),
    check (not active or outcome is null),
    unique (order_id, attempt),
    constraint booking_never_twice exclude using gist (worker_id with =, blocks with &&) where (active)
);
create unique index booking_one_per_order on booking (order_id) where active;
create index booking_by_age on booking (made_at);

-- Why a worker was chosen, as it was then.
create table match (
    id               uuid primary key,
    order_id         uuid        not null,
    attempt          int         not null,
    worker_id        uuid        not null references worker,
    pipeline_version int         not null references pipeline_version,
    currency         text        not null,
    base_price       bigint      not null check (base_price >= 0),
    discount_percent int         not null check (discount_percent between 0 and 100),
    discount         bigint      not null check (discount >= 0),
    price            bigint      not null check (price >= 0),
    considered       int         not null,
    filtered         jsonb       not null,
    candidates       jsonb       not null,
    matched_at       timestamptz not null,
    check (base_price - discount = price),
    unique (order_id, attempt)
);

-- A copy of each client's orders: past workers, outcomes, ratings.
create table client_order (
    order_id  uuid primary key,
    client_id uuid        not null,
    type_id   uuid,
    worker_id uuid,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    state     text        not null,
    outcome   text check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    cause     text check (cause in ('CLIENT', 'WORKER', 'COMPANY')),
    rating    int check (rating between 1 and 5),
    rated_at  timestamptz,
    sequence  int         not null,
    check ((rating is null) = (rated_at is null))
);
create index client_order_by_client on client_order (client_id);

create table discount_table (
    version int primary key check (version > 0),
    made_by uuid,
    made_at timestamptz not null
);
create table discount_level (
    version int    not null references discount_table,
    above   bigint not null check (above >= 0),
    percent int    not null check (percent between 1 and 100),
    primary key (version, above)
);
insert into discount_table (version, made_at) values (1, now());
insert into discount_level (version, above, percent) values
    (1, 1000000, 5), (1, 2000000, 6), (1, 3000000, 7), (1, 4000000, 8),
    (1, 5000000, 9), (1, 6000000, 10), (1, 7000000, 11), (1, 8000000, 12);

-- Payments and credits a client's total rests on; a total is kept because every match asks for it.
create table paid_charge (
    charge_id uuid primary key,
    client_id uuid        not null,
    amount    bigint      not null check (amount > 0),
    paid_at   timestamptz not null
);
create table paid_credit (
    id        uuid primary key,
    charge_id uuid        not null,
    client_id uuid        not null,
    amount    bigint      not null check (amount > 0),
    posted_at timestamptz not null
);
create table client_total (
    client_id uuid primary key,
    paid      bigint not null,
    percent   int    not null check (percent between 0 and 100)
);
create index client_total_by_paid on client_total (paid);
