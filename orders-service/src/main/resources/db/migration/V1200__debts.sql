-- Whether a client may order, as billing tells it; the latest word counts.
create table client_debt (
    client_id  uuid primary key,
    suspended  boolean     not null,
    changed_at timestamptz not null
);
