-- What every service keeps beside its own tables. The owner migrates; the runtime user may only use.
grant usage on schema public to "${runtime-user}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${runtime-user}";
alter default privileges in schema public grant usage, select on sequences to "${runtime-user}";

-- Messages that leave with the transaction that caused them; deleted once the broker has them.
create table outbox (
    id          bigint generated always as identity primary key,
    shard       smallint    not null,
    topic       text        not null,
    message_key text        not null,
    headers     jsonb       not null,
    payload     text        not null,
    created_at  timestamptz not null
);
create index outbox_by_shard on outbox (shard, id);

-- Messages that have been handled, so that a redelivery does nothing.
create table inbox (
    message_id uuid primary key,
    handled_at timestamptz not null
);
create index inbox_by_age on inbox (handled_at);

-- The latest answer to each command, sent again when the command is repeated.
create table stored_answer (
    order_id uuid not null,
    attempt  int  not null,
    command  text not null,
    topic    text not null,
    headers  jsonb not null,
    payload  text not null,
    primary key (order_id, attempt, command)
);

-- Orders that are over up to an attempt: earlier commands are refused.
create table tombstone (
    order_id uuid primary key,
    attempt  int  not null
);

-- Messages that could not be handled, with their bytes; an operator sends them again.
create table parked_message (
    id          uuid primary key,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    message_key text,
    headers     jsonb       not null,
    payload     bytea       not null,
    type        text        not null,
    reason      text        not null,
    parked_at   timestamptz not null,
    resent_at   timestamptz,
    unique (topic, partition, "offset")
);

-- Requests that create something: the same key answers the same.
create table idempotent_request (
    scope        text        not null,
    key          text        not null,
    request_hash text        not null,
    answer       text,
    created_at   timestamptz not null,
    primary key (scope, key)
);

-- Proof-of-work challenges that have been spent.
create table spent_challenge (
    challenge  text primary key,
    expires_at timestamptz not null
);

-- Whom letters go to; accounts tells each service that writes letters.
create table contact (
    account_id      uuid primary key,
    email           text    not null,
    name            text    not null,
    language        text    not null check (language in ('ru', 'en')),
    roles           text[]  not null,
    email_confirmed boolean not null,
    blocked         boolean not null,
    version         bigint  not null
);

-- One row per letter and recipient, written with the state change it tells of.
create table letter (
    id          uuid primary key,
    subject     text        not null,
    kind        text        not null,
    recipient   text        not null,
    email       text,
    name        text,
    language    text check (language in ('ru', 'en')),
    model       jsonb       not null,
    message_id  text        not null unique,
    created_at  timestamptz not null,
    next_try_at timestamptz not null,
    attempts    int         not null default 0,
    last_error  text,
    sent_at     timestamptz,
    unique (subject, kind, recipient)
);
create index letter_unsent on letter (next_try_at) where sent_at is null;
