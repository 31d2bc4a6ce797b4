-- The bank of questions. What a version says never changes: attempts point at what they saw.
create table question (
    id         uuid primary key,
    skill      text        not null check (skill ~ '^[a-z][a-z0-9-]{0,39}$'),
    version    int         not null check (version > 0),
    active     boolean     not null,
    created_at timestamptz not null
);
create index question_by_skill on question (skill) where active;

create table question_version (
    question_id uuid        not null references question,
    version     int         not null check (version > 0),
    kind        text        not null check (kind in ('SINGLE', 'MULTIPLE', 'NUMBER', 'SHORT_TEXT', 'FREE_TEXT')),
    points      int         not null check (points between 1 and 100),
    text_ru     text        not null,
    text_en     text        not null,
    content     jsonb       not null,
    author_id   uuid        not null,
    created_at  timestamptz not null,
    primary key (question_id, version)
);
revoke update, delete on question_version from "${runtime-user}";

create table skill_test (
    id                 uuid primary key,
    name               text        not null,
    skill              text        not null check (skill ~ '^[a-z][a-z0-9-]{0,39}$'),
    questions          int         not null check (questions between 1 and 100),
    time_limit_seconds int         not null check (time_limit_seconds between 1 and 86400),
    pass_score         int         not null check (pass_score between 1 and 100),
    top_percent        int check (top_percent between 1 and 100),
    enough_attempts    int         not null check (enough_attempts >= 1),
    active             boolean     not null,
    created_at         timestamptz not null,
    version            int         not null
);

create table test_set (
    id             uuid primary key,
    name           text        not null,
    -- A set for one candidate alone.
    application_id uuid,
    active         boolean     not null,
    created_at     timestamptz not null,
    version        int         not null
);

create table test_set_test (
    set_id   uuid not null references test_set,
    position int  not null,
    test_id  uuid not null references skill_test,
    primary key (set_id, position),
    unique (set_id, test_id)
);

create table vacancy (
    id                 uuid primary key,
    title_ru           text        not null,
    title_en           text        not null,
    description_ru     text        not null,
    description_en     text        not null,
    test_set_id        uuid references test_set,
    reapply_after_days int check (reapply_after_days between 0 and 3650),
    open               boolean     not null,
    created_at         timestamptz not null,
    version            int         not null
);

create table application (
    id              uuid primary key,
    vacancy_id      uuid        not null references vacancy,
    state           text        not null check (state in
        ('UNCONFIRMED', 'RECEIVED', 'CLAIMED', 'INVITED', 'TESTING', 'QUALIFIED', 'REJECTED')),
    name            text        not null,
    email           text        not null check (email = lower(email)),
    phone           text        not null,
    language        text        not null check (language in ('ru', 'en')),
    consent_version text        not null,
    created_at      timestamptz not null,
    letter_at       timestamptz not null,
    confirmed_at    timestamptz,
    claimed_by      uuid,
    claimed_at      timestamptz,
    test_set_id     uuid references test_set,
    invited_at      timestamptz,
    account_id      uuid,
    accepted_at     timestamptz,
    decided_at      timestamptz,
    decided_by      uuid,
    reason          text,
    reapply_from    timestamptz,
    version         int         not null,
    check (state = 'UNCONFIRMED' or confirmed_at is not null),
    check (state in ('UNCONFIRMED', 'RECEIVED') or claimed_by is not null),
    check (state in ('UNCONFIRMED', 'RECEIVED', 'CLAIMED', 'REJECTED') or test_set_id is not null),
    check (state not in ('TESTING', 'QUALIFIED') or account_id is not null),
    check ((state in ('QUALIFIED', 'REJECTED')) = (decided_at is not null)),
    check (state <> 'REJECTED' or (reason is not null and reapply_from is not null))
);
-- Nobody has two applications for one vacancy; a rejected one makes room for the next.
create unique index application_once on application (vacancy_id, email) where state <> 'REJECTED';
create index application_by_state on application (state, created_at);
create index application_by_account on application (account_id);

-- Links in letters; only a hash is kept.
create table application_token (
    hash           text primary key,
    application_id uuid        not null references application on delete cascade,
    purpose        text        not null check (purpose in ('CONFIRM', 'INVITE')),
    created_at     timestamptz not null,
    expires_at     timestamptz
);
create index application_token_by_application on application_token (application_id, purpose);

create table application_contact (
    id             uuid primary key,
    application_id uuid        not null references application,
    manager_id     uuid        not null,
    note           text        not null,
    at             timestamptz not null
);
create index application_contact_by_application on application_contact (application_id, at);

create table attempt (
    id                 uuid primary key,
    application_id     uuid        not null references application,
    account_id         uuid        not null,
    test_id            uuid        not null references skill_test,
    test_name          text        not null,
    skill              text        not null,
    questions          int         not null,
    time_limit_seconds int         not null,
    pass_score         int         not null,
    top_percent        int,
    enough_attempts    int         not null,
    state              text        not null check (state in ('READY', 'RUNNING', 'GRADING', 'GRADED')),
    created_at         timestamptz not null,
    started_at         timestamptz,
    deadline           timestamptz,
    submitted_at       timestamptz,
    graded_at          timestamptz,
    score              int check (score between 0 and 100),
    passed             boolean,
    version            int         not null,
    unique (application_id, test_id),
    check ((state = 'READY') = (started_at is null)),
    check ((started_at is null) = (deadline is null)),
    check ((state in ('GRADING', 'GRADED')) = (submitted_at is not null)),
    check ((state = 'GRADED') = (score is not null and passed is not null and graded_at is not null))
);
create index attempt_running on attempt (deadline) where state = 'RUNNING';
create index attempt_by_account on attempt (account_id);
create index attempt_by_test on attempt (test_id, score) where state = 'GRADED';

create table attempt_question (
    attempt_id       uuid  not null references attempt,
    position         int   not null,
    question_id      uuid  not null,
    question_version int   not null,
    -- The option shown at i is the question's own option at the i-th of these.
    option_order     int[] not null,
    -- Choices in it are places as shown.
    answer           jsonb,
    answered_at      timestamptz,
    earned           numeric(6, 2) check (earned >= 0),
    graded_by        uuid,
    primary key (attempt_id, question_id),
    unique (attempt_id, position),
    foreign key (question_id, question_version) references question_version
);
create index attempt_question_by_question on attempt_question (question_id);
