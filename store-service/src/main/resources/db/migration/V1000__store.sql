-- What the store keeps. A reusable item comes back after a completed job, a consumable one does not.
create table item (
    id            uuid primary key,
    name_ru       varchar(200) not null check (name_ru <> ''),
    name_en       varchar(200) not null check (name_en <> ''),
    unit          varchar(20)  not null check (unit <> ''),
    reusable      boolean      not null,
    reorder_point int          not null check (reorder_point >= 0),
    active        boolean      not null,
    version       bigint       not null
);

-- The row that is locked whenever an item's stock moves. on_hand is the sum of the item's movements, reserved the sum
-- of what reserved kits hold.
create table stock (
    item_id  uuid primary key references item,
    on_hand  int not null default 0 check (on_hand >= 0),
    reserved int not null default 0 check (reserved >= 0),
    check (reserved <= on_hand)
);

-- Kits per order type; every change is a new version, the newest holds. No lines: not defined any more.
create table kit_definition (
    type_id    uuid        not null,
    version    int         not null check (version > 0),
    defined_by uuid        not null,
    defined_at timestamptz not null,
    primary key (type_id, version)
);
create table kit_definition_line (
    type_id  uuid not null,
    version  int  not null,
    item_id  uuid not null references item,
    quantity int  not null check (quantity > 0),
    primary key (type_id, version, item_id),
    foreign key (type_id, version) references kit_definition
);

create table kit (
    id          uuid primary key,
    order_id    uuid        not null,
    attempt     int         not null check (attempt >= 0),
    type_id     uuid        not null,
    worker_id   uuid        not null,
    starts_at   timestamptz not null,
    state       text        not null
        check (state in ('WAITING', 'RESERVED', 'ISSUED', 'RETURN_DUE', 'RETURNED', 'CONSUMED', 'RELEASED')),
    prepared_at timestamptz not null,
    issued_at   timestamptz,
    issued_by   uuid,
    closed_at   timestamptz,
    returned_at timestamptz,
    returned_by uuid,
    unique (order_id, attempt),
    check ((issued_at is null) = (issued_by is null)),
    check ((returned_at is null) = (returned_by is null)),
    check (state not in ('ISSUED', 'RETURN_DUE', 'RETURNED', 'CONSUMED') or issued_at is not null),
    check (state <> 'RELEASED' or issued_at is null),
    check ((state = 'RETURNED') = (returned_at is not null))
);
-- An order has one kit at work at a time; issued once or released once.
create unique index kit_at_work on kit (order_id) where state in ('WAITING', 'RESERVED', 'ISSUED');
create index kit_by_state on kit (state, starts_at, id);
create index kit_by_worker on kit (worker_id, starts_at);

create table kit_line (
    kit_id      uuid not null references kit,
    item_id     uuid not null references item,
    quantity    int  not null check (quantity > 0),
    due         int  not null default 0 check (due between 0 and quantity),
    returned    int  not null default 0 check (returned >= 0),
    written_off int  not null default 0 check (written_off >= 0),
    primary key (kit_id, item_id),
    check (returned + written_off in (0, due))
);
create index kit_line_by_item on kit_line (item_id);

-- Every change of stock: who, when, why, for which order. Append-only.
create table stock_movement (
    id       bigint generated always as identity primary key,
    item_id  uuid        not null references item,
    kind     text        not null check (kind in ('RECEIPT', 'ISSUE', 'RETURN', 'WRITE_OFF', 'COUNT')),
    quantity int         not null,
    order_id uuid,
    kit_id   uuid references kit,
    actor_id uuid        not null,
    note     varchar(500),
    moved_at timestamptz not null,
    check (kind not in ('RECEIPT', 'RETURN') or quantity > 0),
    check (kind not in ('ISSUE', 'WRITE_OFF') or quantity < 0),
    check (kind not in ('ISSUE', 'RETURN') or kit_id is not null),
    check ((kit_id is null) = (order_id is null))
);
create index stock_movement_by_item on stock_movement (item_id, id);
create index stock_movement_by_order on stock_movement (order_id, id) where order_id is not null;
revoke update, delete, truncate on stock_movement from "${runtime-user}";

-- The fortune cookie of an order (US-170), and the work of getting it. The first name goes when the work ends.
create table cookie (
    order_id      uuid primary key,
    state         text        not null
        check (state in ('PLANNED', 'WANTED', 'BAKING', 'DELIVERED', 'GIVEN_UP', 'WRITTEN_OFF')),
    first_name    text        not null,
    language      text        not null check (language in ('ru', 'en')),
    contractor_id text,
    fortune       varchar(4000),
    wanted_at     timestamptz,
    next_try_at   timestamptz,
    failures      int         not null default 0,
    last_error    text,
    check (state <> 'DELIVERED' or fortune is not null),
    check (state not in ('WANTED', 'BAKING') or (wanted_at is not null and next_try_at is not null)),
    check (state <> 'BAKING' or contractor_id is not null)
);
create index cookie_work on cookie (next_try_at) where state in ('WANTED', 'BAKING');
