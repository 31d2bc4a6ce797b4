-- Order types (US-021): what is offered, and every version it ever had; an order keeps its version.
create table order_type (
    id         uuid primary key,
    version    int         not null check (version >= 1),
    active     boolean     not null,
    created_at timestamptz not null
);

create table order_type_version (
    type_id         uuid        not null references order_type (id),
    version         int         not null check (version >= 1),
    name_ru         text        not null check (length(name_ru) between 1 and 200),
    name_en         text        not null check (length(name_en) between 1 and 200),
    description_ru  text        not null check (length(description_ru) <= 4000),
    description_en  text        not null check (length(description_en) <= 4000),
    base_price      bigint      not null check (base_price > 0),
    currency        char(3)     not null,
    duration        bigint      not null check (duration > 0),
    lead_time       bigint      not null check (lead_time >= 0),
    check_in_window bigint      not null check (check_in_window >= 0),
    grace           bigint      not null check (grace > 0),
    skills          jsonb       not null,
    changed_by      uuid        not null,
    changed_at      timestamptz not null,
    primary key (type_id, version)
);
comment on column order_type_version.base_price is 'minor units';
comment on column order_type_version.duration is 'milliseconds, as lead_time, check_in_window and grace';

-- Which types have a kit, as the store tells; it may tell before the type is known here.
create table kit_defined (
    type_id    uuid primary key,
    defined    boolean     not null,
    defined_at timestamptz not null
);

-- What paid orders of a type cost before discount (US-020).
create table paid_price (
    order_id uuid primary key,
    type_id  uuid        not null,
    base     bigint      not null check (base > 0),
    paid_at  timestamptz not null
);
create index paid_price_by_type on paid_price (type_id, base);

-- The client's discount (US-040), as matching tells.
create table client_discount (
    client_id  uuid primary key,
    percent    int         not null check (percent between 0 and 100),
    changed_at timestamptz not null
);

create table photo (
    id         uuid primary key,
    owner_id   uuid        not null,
    width      int         not null check (width between 1 and 2048),
    height     int         not null check (height between 1 and 2048),
    sha256     bytea       not null check (length(sha256) = 32),
    content    bytea       not null,
    created_at timestamptz not null
);

create table orders (
    id               uuid primary key,
    version          bigint      not null,
    client_id        uuid        not null,
    client_name      text        not null check (length(client_name) <= 200),
    language         text        not null check (language in ('ru', 'en')),
    type_id          uuid        not null,
    type_version     int         not null,
    description      text        not null check (length(description) <= 2000),
    city             text        not null check (length(city) <= 200),
    street           text        not null check (length(street) <= 200),
    house            text        not null check (length(house) <= 50),
    flat             text check (length(flat) <= 50),
    entry_notes      text check (length(entry_notes) <= 500),
    contact_name     text        not null check (length(contact_name) <= 200),
    contact_phone    text        not null check (contact_phone ~ '^\+[1-9][0-9]{6,14}$'),
    photos           uuid[]      not null check (cardinality(photos) <= 5),
    copy_of          uuid references orders (id),
    created_at       timestamptz not null,
    starts_local     timestamp   not null,
    zone             text        not null,
    starts_at        timestamptz not null,
    ends_at          timestamptz not null,
    state            text        not null check (state in ('MATCHING', 'EQUIPPING', 'AUTHORISING', 'PAYMENT_NEEDED',
        'SCHEDULED', 'IN_PROGRESS', 'SETTLING', 'REPORTING', 'CLOSED')),
    attempt          int         not null check (attempt >= 1),
    sequence         int         not null check (sequence >= 1),
    answered         boolean     not null,
    waiting          text,
    slot_passed      boolean     not null,
    declines         int         not null check (declines >= 0),
    date_moves       int         not null check (date_moves >= 0),
    excluded         uuid[]      not null,
    price_limit      bigint check (price_limit > 0),
    currency         char(3)     not null,
    worker_id        uuid,
    price_base       bigint check (price_base > 0),
    discount_percent int check (discount_percent between 0 and 100),
    discount         bigint check (discount >= 0),
    price            bigint check (price >= 0),
    kit_id           uuid,
    kit              text        not null,
    payment          text        not null,
    declined         text,
    credited         boolean     not null,
    late_at          timestamptz,
    checked_in_at    timestamptz,
    check_in_photo   uuid references photo (id),
    completed_at     timestamptz,
    completion_photo uuid references photo (id),
    outcome          text check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    cause            text check (cause in ('CLIENT', 'WORKER', 'COMPANY')),
    ended_on         text,
    ended_by         uuid,
    reason           text check (length(reason) <= 2000),
    ended_at         timestamptz,
    fortune          text,
    stars            int check (stars between 1 and 5),
    comment          text check (length(comment) <= 2000),

    foreign key (type_id, type_version) references order_type_version (type_id, version),
    -- A worker and a price come together, and everything between matching and the end has both.
    check ((worker_id is null) = (price is null)),
    check (state in ('MATCHING', 'CLOSED') or worker_id is not null),
    check (state <> 'MATCHING' or worker_id is null),
    -- The outcome is known from the end on, and everything but a completion has a cause.
    check ((state in ('SETTLING', 'REPORTING', 'CLOSED')) = (outcome is not null)),
    check ((outcome is null) = (ended_at is null)),
    check (outcome is null or (outcome = 'COMPLETED') = (cause is null)),
    check (state <> 'IN_PROGRESS' or checked_in_at is not null),
    check (outcome is distinct from 'COMPLETED' or completed_at is not null)
);
create index orders_by_client on orders (client_id, created_at desc);
create index orders_by_worker on orders (worker_id, starts_at desc) where worker_id is not null;
create index orders_by_state on orders (state, starts_at);
create index orders_by_check_in_photo on orders (check_in_photo) where check_in_photo is not null;
create index orders_by_completion_photo on orders (completion_photo) where completion_photo is not null;
create index orders_by_photos on orders using gin (photos);

-- The outcome never changes, whoever writes.
create function keep_outcome() returns trigger language plpgsql as $$
begin
    if old.outcome is not null and (new.outcome, new.cause) is distinct from (old.outcome, old.cause) then
        raise exception 'the outcome of order % is set', old.id;
    end if;
    return new;
end $$;
create trigger orders_keep_outcome before update on orders for each row execute function keep_outcome();

-- What happened to an order, for its timeline and for the audit.
create table order_event (
    id         bigint generated always as identity primary key,
    order_id   uuid        not null references orders (id),
    sequence   int         not null,
    what       text        not null,
    from_state text,
    to_state   text        not null,
    actor      text        not null check (actor in ('CLIENT', 'WORKER', 'MANAGER', 'SYSTEM')),
    actor_id   uuid,
    note       text,
    at         timestamptz not null
);
create index order_event_by_order on order_event (order_id, id);
revoke update, delete on order_event from "${runtime-user}";

-- Persistent timers (db-scheduler).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
