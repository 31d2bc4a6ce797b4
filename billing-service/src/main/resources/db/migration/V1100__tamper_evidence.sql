-- What an entry says beside its postings: when it counts (a closed period takes none), what it refers to (an invoice, a
-- payout) and, when a person made it, who and why.
alter table journal_entry
    add column effective_at timestamptz,
    add column reference    text check (length(reference) between 1 and 100),
    add column made_by      uuid,
    add column reason       text check (length(reason) between 1 and 500);
update journal_entry set effective_at = posted_at;
alter table journal_entry
    alter column effective_at set not null,
    add check (effective_at <= posted_at),
    add check (made_by is null or reason is not null);
create index journal_entry_by_transaction on journal_entry (posted_in);
create index journal_entry_by_reference on journal_entry (reference, id) where reference is not null;

-- The transaction stands at the postings too: a balance is a snapshot and what transactions since have added.
alter table posting add column posted_in xid8;
update posting p set posted_in = e.posted_in from journal_entry e where e.id = p.entry_id;
alter table posting alter column posted_in set not null;
drop index posting_by_account;
create index posting_by_account on posting (account, posted_in, id) include (entry_id, currency, side, minor);

create table closed_period (
    month     date primary key check (extract(day from month) = 1),
    until     timestamptz not null unique,
    closed_by uuid        not null,
    closed_at timestamptz not null,
    note      text
);

-- Whoever closes a period holds this lock alone: it waits for entries under way, and those that come later see it.
create function journal_entry_in_open_period() returns trigger language plpgsql as $$
begin
    new.posted_in := pg_current_xact_id();
    new.effective_at := coalesce(new.effective_at, new.posted_at);
    perform pg_advisory_xact_lock_shared(4713, 0);
    if exists (select 1 from closed_period where until > new.effective_at) then
        raise exception 'the period of % is closed', new.effective_at using errcode = 'AR001';
    end if;
    return new;
end $$;
create trigger journal_entry_in_open_period before insert on journal_entry
    for each row execute function journal_entry_in_open_period();

create or replace function posting_in_time() returns trigger language plpgsql as $$
begin
    new.posted_in := pg_current_xact_id();
    if (select posted_in from journal_entry where id = new.entry_id) is distinct from new.posted_in then
        raise exception 'journal entry % is closed', new.entry_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function check_journal_entry(the_entry bigint) returns void language plpgsql as $$
declare
    postings   bigint;
    unbalanced boolean;
begin
    select coalesce(sum(n), 0), coalesce(bool_or(difference <> 0), false) into postings, unbalanced
    from (select count(*) as n, sum(case side when 'DEBIT' then minor else -minor end) as difference
          from posting where entry_id = the_entry group by currency) per_currency;
    if postings < 2 then
        raise exception 'journal entry % has fewer than two postings', the_entry using errcode = 'check_violation';
    end if;
    if unbalanced then
        raise exception 'journal entry % does not balance', the_entry using errcode = 'check_violation';
    end if;
end $$;

-- The journal in sealed batches, each with the hash of the one before. A batch is what a window of transactions wrote:
-- a window ends below the oldest transaction that runs, so nothing can be added to it, in whatever order ids commit.
-- leaves: for each entry, in order of ids, its id (8 bytes) and the SHA-256 of its canonical text.
create table journal_seal (
    number      bigint primary key check (number > 0),
    from_xid    xid8        not null,
    until_xid   xid8        not null check (until_xid > from_xid),
    first_entry bigint      not null,
    last_entry  bigint      not null check (last_entry >= first_entry),
    entries     int         not null check (entries > 0),
    leaves      bytea       not null check (octet_length(leaves) = entries * 40),
    hash        bytea       not null check (octet_length(hash) = 32),
    sealed_at   timestamptz not null
);
alter table journal_seal alter column leaves set storage external;

-- What stood on the books when a seal was made; everything later is in transactions from until_xid on. The moments are
-- those of the entries since the last snapshot (from) and of all entries so far (until).
create table journal_snapshot (
    seal            bigint primary key references journal_seal,
    until_xid       xid8        not null,
    effective_from  timestamptz not null,
    effective_until timestamptz not null,
    taken_at        timestamptz not null
);
create table kind_snapshot (
    seal     bigint not null references journal_snapshot,
    kind     text   not null,
    currency text   not null,
    debit    bigint not null,
    credit   bigint not null,
    primary key (seal, kind, currency)
);
-- Only accounts that are busy have one; the others are added up from their first posting.
create table balance_snapshot (
    account  text   not null,
    currency text   not null,
    seal     bigint not null references journal_snapshot,
    debit    bigint not null,
    credit   bigint not null,
    postings bigint not null,
    primary key (account, currency, seal)
);

-- Nobody changes what is written, not even the owner, unless he takes the trigger away, which the audit sees.
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% of % is refused: what is written stays', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;
do $$
declare
    the_table text;
begin
    foreach the_table in array array['journal_entry', 'posting', 'journal_seal', 'journal_snapshot', 'kind_snapshot',
                                     'balance_snapshot', 'closed_period', 'rate', 'credit_limit_change'] loop
        execute format('create trigger append_only before update or delete or truncate on %I
                        for each statement execute function append_only()', the_table);
        execute format('alter table %I enable always trigger append_only', the_table);
        execute format('revoke update, delete, truncate on %I from %I', the_table, '${runtime-user}');
    end loop;
end $$;
grant insert (effective_at, reference, made_by, reason) on journal_entry to "${runtime-user}";
