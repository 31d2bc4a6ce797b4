-- Every event as it came. What was said stays said: the runtime user can only add.
create table event (
    id          uuid primary key,
    type        text        not null,
    source      text        not null,
    subject     text        not null,
    order_id    uuid,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    payload     jsonb       not null
);
create index event_by_order on event (order_id, occurred_at) where order_id is not null;
create index event_by_type on event (type, occurred_at);
revoke update, delete on event from "${runtime-user}";

-- The states each order has been in, by the order's own count of events, so that it does not matter in which order
-- they arrive. The first row of an order has no from_state.
create table order_state (
    order_id   uuid        not null,
    sequence   int         not null check (sequence >= 0),
    from_state text,
    state      text        not null,
    trigger    text,
    outcome    text check (outcome in ('COMPLETED', 'FAILED', 'CANCELLED')),
    cause      text check (cause in ('CLIENT', 'WORKER', 'COMPANY')),
    actor_id   uuid,
    worker_id  uuid,
    starts_at  timestamptz not null,
    at         timestamptz not null,
    primary key (order_id, sequence)
);
create index order_state_by_time on order_state (at);
revoke update, delete on order_state from "${runtime-user}";

-- Where an order's outcome was set. One that was cancelled before it had a price goes straight to CLOSED.
create view order_end as
select order_id, at, coalesce(outcome, 'CANCELLED') as outcome, cause
from order_state
where (state = 'SETTLING' and from_state <> 'SETTLING')
   or (state = 'CLOSED' and from_state not in ('SETTLING', 'REPORTING', 'CLOSED'));

-- Money as billing reported it, in minor units.
create table money_move (
    event_id uuid primary key references event,
    kind     text        not null check (kind in ('CHARGED', 'PAID', 'CREDITED', 'EARNED', 'FINED')),
    order_id uuid        not null,
    amount   bigint      not null check (amount > 0),
    currency char(3)     not null check (currency = 'RUB'),
    at       timestamptz not null
);
create index money_move_by_time on money_move (at);
revoke update, delete on money_move from "${runtime-user}";
