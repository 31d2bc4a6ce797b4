-- The worker a manager wants for the present attempt.
alter table orders
    add column wish_worker  uuid,
    add column wish_manager uuid,
    add column wish_reason  text check (length(wish_reason) <= 2000),
    add check ((wish_worker is null) = (wish_manager is null) and (wish_worker is null) = (wish_reason is null));

-- Notes of managers and controllers, of calls for instance; never for client or worker.
create table order_note (
    id        uuid primary key,
    order_id  uuid        not null references orders (id),
    author_id uuid        not null,
    text      text        not null check (length(text) between 1 and 2000),
    at        timestamptz not null
);
create index order_note_by_order on order_note (order_id, id desc);
revoke update, delete on order_note from "${runtime-user}";

-- What client, worker and managers write to each other about an order.
create table order_message (
    id        uuid primary key,
    order_id  uuid        not null references orders (id),
    author    text        not null check (author in ('CLIENT', 'WORKER', 'MANAGER')),
    author_id uuid        not null,
    text      text        not null check (length(text) between 1 and 2000),
    at        timestamptz not null
);
create index order_message_by_order on order_message (order_id, id desc);

-- "Something is wrong": what opens a case for a controller.
create table dispute (
    id        uuid primary key,
    order_id  uuid        not null references orders (id),
    author    text        not null check (author in ('CLIENT', 'WORKER')),
    author_id uuid        not null,
    text      text        not null check (length(text) between 1 and 2000),
    at        timestamptz not null
);
create index dispute_by_order on dispute (order_id, id desc);
revoke update, delete on dispute from "${runtime-user}";
