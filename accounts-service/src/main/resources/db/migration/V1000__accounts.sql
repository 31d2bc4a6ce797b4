create table account (
    id                 uuid primary key,
    email              text        not null check (length(email) <= 254),
    -- The address in lower case: one person, one account, however it is typed.
    email_key          text        not null unique check (email_key = lower(email)),
    password_hash      text        not null,
    name               text        not null check (length(name) between 1 and 100),
    language           text        not null check (language in ('ru', 'en')),
    phone              text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    registered_at      timestamptz not null,
    email_confirmed_at timestamptz,
    blocked_at         timestamptz,
    blocked_reason     text,
    version            bigint      not null,
    check ((blocked_at is null) = (blocked_reason is null))
);

create table account_role (
    account_id uuid not null references account,
    role       text not null check (role in ('CLIENT', 'WORKER', 'MANAGER', 'BUYER', 'CONTROLLER', 'ADMINISTRATOR')),
    primary key (account_id, role)
);
create index account_role_by_role on account_role (role);

create table consent (
    account_id    uuid        not null references account,
    terms_version text        not null,
    accepted_at   timestamptz not null,
    primary key (account_id, terms_version)
);

-- Links that were sent by letter; only their hashes are known here.
create table one_time_token (
    id         uuid primary key,
    token_hash text        not null unique,
    account_id uuid        not null references account,
    purpose    text        not null check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index one_time_token_by_account on one_time_token (account_id, purpose, created_at);

-- A session is a family of refresh tokens; it ends as a whole.
create table session (
    id           uuid primary key,
    account_id   uuid        not null references account,
    device       text        not null,
    address      text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    end_reason   text check (end_reason in
        ('SIGNED_OUT', 'SIGNED_OUT_EVERYWHERE', 'REUSED', 'PASSWORD_CHANGED', 'BLOCKED')),
    check ((ended_at is null) = (end_reason is null))
);
create index session_by_account on session (account_id, last_used_at desc);

create table refresh_token (
    token_hash text primary key,
    session_id uuid        not null references session on delete cascade,
    generation int         not null check (generation >= 0),
    created_at timestamptz not null,
    rotated_at timestamptz
);
create index refresh_token_by_session on refresh_token (session_id, generation);

-- Attempts to sign in that have not succeeded; the subject is a hash.
create table sign_in_attempt (
    subject      text primary key,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

create table signing_key (
    kid         text primary key,
    public_key  bytea       not null,
    -- AES-GCM: nonce and ciphertext.
    private_key bytea       not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null unique
);

create table audit_entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    -- Null when no person's account did it: then "by" says what did.
    actor_id   uuid,
    by         text        not null check (by in ('ACCOUNT', 'SYSTEM', 'COMMAND_LINE')),
    account_id uuid        not null references account,
    action     text        not null,
    detail     text        not null,
    reason     text,
    check ((by = 'ACCOUNT') = (actor_id is not null))
);
create index audit_entry_by_account on audit_entry (account_id, id desc);
-- What was done stays done: the running service only adds.
revoke update, delete on audit_entry from "${runtime-user}";
