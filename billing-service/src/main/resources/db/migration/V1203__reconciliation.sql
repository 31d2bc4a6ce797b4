-- Each night the books are compared with what the provider and the transfer service say.
create table reconciliation (
    id          uuid primary key,
    day         date        not null unique,
    compared    int         not null check (compared >= 0),
    differences int         not null check (differences >= 0),
    finished_at timestamptz not null
);

create table reconciliation_difference (
    id                bigint generated always as identity primary key,
    reconciliation_id uuid not null references reconciliation,
    -- who says something else than the ledger
    counterpart       text not null check (counterpart in ('PROVIDER', 'TRANSFERS')),
    kind              text not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'STATE')),
    -- the key of the operation
    operation         text not null,
    ours              text,
    theirs            text
);
create index reconciliation_difference_by_run on reconciliation_difference (reconciliation_id);
revoke update, delete, truncate on reconciliation, reconciliation_difference from "${runtime-user}";
