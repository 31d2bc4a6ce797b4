-- The journal. Entries only: no balance is stored, nothing is changed or deleted, a correction is a reversal.
create table journal_entry (
    id        bigint generated always as identity primary key,
    cause     uuid        not null unique,
    kind      text        not null check (kind in ('CHARGE', 'CREDIT', 'PAYMENT', 'BONUS', 'PAYOUT',
                                                   'DEPOSIT', 'STAKE', 'POOL', 'STAKE_VOID')),
    order_id  uuid,
    reverses  bigint unique references journal_entry,
    posted_at timestamptz not null,
    posted_in xid8        not null default pg_current_xact_id()
);
create index journal_entry_by_order on journal_entry (order_id, id) where order_id is not null;

create table posting (
    id       bigint generated always as identity primary key,
    entry_id bigint not null references journal_entry,
    account  text   not null check (account ~ '^((client|worker|manager|pool):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|provider|bank|developers|revenue|fines|worker-cost|bonus-cost|credits)$'),
    side     text   not null check (side in ('DEBIT', 'CREDIT')),
    minor    bigint not null check (minor > 0),
    currency text   not null check (currency ~ '^[A-Z]{3}$')
);
create index posting_by_entry on posting (entry_id);
create index posting_by_account on posting (account, id);

create function check_journal_entry(the_entry bigint) returns void language plpgsql as $$
begin
    if (select count(*) from posting where entry_id = the_entry) < 2 then
        raise exception 'journal entry % has fewer than two postings', the_entry using errcode = 'check_violation';
    end if;
    if exists (select 1 from posting where entry_id = the_entry group by currency
               having sum(case side when 'DEBIT' then minor else -minor end) <> 0) then
        raise exception 'journal entry % does not balance', the_entry using errcode = 'check_violation';
    end if;
end $$;

create function journal_entry_complete() returns trigger language plpgsql as $$
begin
    perform check_journal_entry(new.id);
    return null;
end $$;

create function posting_complete() returns trigger language plpgsql as $$
begin
    perform check_journal_entry(new.entry_id);
    return null;
end $$;

-- An entry is closed by the commit that made it: even a balanced pair cannot be added later.
create function posting_in_time() returns trigger language plpgsql as $$
begin
    if (select posted_in from journal_entry where id = new.entry_id) is distinct from pg_current_xact_id() then
        raise exception 'journal entry % is closed', new.entry_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

create constraint trigger journal_entry_complete after insert on journal_entry
    deferrable initially deferred for each row execute function journal_entry_complete();
create constraint trigger posting_complete after insert on posting
    deferrable initially deferred for each row execute function posting_complete();
create trigger posting_in_time before insert on posting
    for each row execute function posting_in_time();

-- The runtime user adds to the journal and reads it; which transaction an entry belongs to is not for it to say.
revoke all on journal_entry, posting from "${runtime-user}";
grant select on journal_entry, posting to "${runtime-user}";
grant insert (cause, kind, order_id, reverses, posted_at) on journal_entry to "${runtime-user}";
grant insert (entry_id, account, side, minor, currency) on posting to "${runtime-user}";
