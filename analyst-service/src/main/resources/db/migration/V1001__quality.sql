-- Of what type an order is and whose: it comes with every event of orders.
alter table order_state add column type_id uuid, add column client_id uuid;
update order_state as known
set type_id = (event.payload ->> 'typeId')::uuid, client_id = (event.payload ->> 'clientId')::uuid
from event
where event.order_id = known.order_id
  and event.type in ('orders.order-created.v1', 'orders.order-moved.v1')
  and (event.payload ->> 'sequence')::int = known.sequence;

create or replace view order_end as
select order_id, at, coalesce(outcome, 'CANCELLED') as outcome, cause, type_id, client_id, worker_id, starts_at
from order_state
where (state = 'SETTLING' and from_state <> 'SETTLING')
   or (state = 'CLOSED' and from_state not in ('SETTLING', 'REPORTING', 'CLOSED'));

-- Completed orders drawn at random (US-190). With what it was drawn from, anyone can draw it again.
create table draw (
    id         uuid primary key,
    asked      int         not null check (asked > 0),
    ended_from timestamptz not null,
    ended_to   timestamptz not null check (ended_to > ended_from),
    type_id    uuid,
    seed       text        not null,
    population uuid[]      not null,
    picked     uuid[]      not null check (cardinality(picked) <= asked and picked <@ population),
    drawn_by   uuid        not null,
    drawn_at   timestamptz not null
);
create index draw_by_time on draw (drawn_at);
revoke update, delete on draw from "${runtime-user}";

-- The review queue. An order comes into it once for each reason.
create table review_case (
    id         uuid primary key,
    order_id   uuid        not null,
    origin     text        not null check (origin in ('CANCELLED', 'FAILED', 'SAMPLED', 'DISPUTED')),
    state      text        not null check (state in ('OPEN', 'CLAIMED', 'REVIEWED')),
    opened_at  timestamptz not null,
    draw_id    uuid references draw,
    claimed_by uuid,
    claimed_at timestamptz,
    unique (order_id, origin),
    check ((origin = 'SAMPLED') = (draw_id is not null)),
    check ((state = 'OPEN') = (claimed_by is null)),
    check ((claimed_by is null) = (claimed_at is null))
);
create index review_case_by_state on review_case (state, opened_at);

-- Orders that ended badly before there was a queue (US-200).
insert into review_case (id, order_id, origin, state, opened_at)
select uuidv7(), order_id, outcome, 'OPEN', now() from order_end where outcome in ('CANCELLED', 'FAILED');

-- Calls to the client, as the controller noted them.
create table review_call (
    id        uuid primary key,
    case_id   uuid        not null references review_case,
    reached   boolean     not null,
    note      text        not null,
    called_by uuid        not null,
    called_at timestamptz not null
);
create index review_call_by_case on review_call (case_id, called_at);
revoke update, delete on review_call from "${runtime-user}";

-- The form a review ends in (US-210); it is final.
create table review (
    case_id     uuid primary key references review_case,
    verdict     text        not null check (verdict in ('GOOD', 'ACCEPTABLE', 'BAD')),
    findings    text        not null,
    root_cause  text check (root_cause in ('CLIENT', 'WORKER', 'COMPANY', 'OTHER')),
    reviewed_by uuid        not null,
    reviewed_at timestamptz not null
);
revoke update, delete on review from "${runtime-user}";

-- A score that is null: the criterion did not apply.
create table review_score (
    case_id   uuid not null references review,
    criterion text not null
        check (criterion in ('PUNCTUALITY', 'WORK_QUALITY', 'DOCUMENTS', 'EQUIPMENT', 'COMMUNICATION')),
    score     int check (score between 1 and 5),
    primary key (case_id, criterion)
);
revoke update, delete on review_score from "${runtime-user}";

-- What could be done better, until it is measured whether it was.
create table hypothesis (
    id          uuid primary key,
    title       text        not null,
    description text        not null,
    area        text        not null check (area in
        ('MATCHING', 'EQUIPMENT', 'TRAINING', 'PRICING', 'COMMUNICATION', 'PROCESS', 'OTHER')),
    owner_id    uuid,
    due_on      date,
    state       text        not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'DONE')),
    result      text check (result in ('CONFIRMED', 'REFUTED', 'UNCLEAR')),
    measured    text,
    created_by  uuid        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check ((state = 'DONE') = (result is not null)),
    check ((result is null) = (measured is null))
);
create index hypothesis_by_state on hypothesis (state, created_at);

create table hypothesis_case (
    hypothesis_id uuid        not null references hypothesis,
    case_id       uuid        not null references review_case,
    linked_by     uuid        not null,
    linked_at     timestamptz not null,
    primary key (hypothesis_id, case_id)
);
create index hypothesis_case_by_case on hypothesis_case (case_id);
revoke update, delete on hypothesis_case from "${runtime-user}";

-- Who moved a hypothesis on, and why.
create table hypothesis_step (
    hypothesis_id uuid        not null references hypothesis,
    n             int         not null check (n > 0),
    from_state    text        not null,
    to_state      text        not null,
    note          text,
    moved_by      uuid        not null,
    moved_at      timestamptz not null,
    primary key (hypothesis_id, n)
);
revoke update, delete on hypothesis_step from "${runtime-user}";
