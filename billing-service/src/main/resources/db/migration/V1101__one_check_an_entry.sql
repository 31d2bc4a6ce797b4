-- An entry's postings are checked once, when the statement that writes them ends, and not once for each at the commit:
-- that they belong to an entry of this very transaction, and that the entry balances. Entries without any are found at the
-- commit. A foreign key would say less than this, and lock the entry for each posting.
drop trigger posting_complete on posting;
drop function posting_complete();
drop trigger posting_in_time on posting;
drop function posting_in_time();
alter table posting
    alter column posted_in set default pg_current_xact_id(),
    drop constraint posting_entry_id_fkey;

create function postings_complete() returns trigger language plpgsql as $$
declare
    the_entry bigint;
begin
    for the_entry in select distinct entry_id from new_postings loop
        if (select posted_in from journal_entry where id = the_entry) is distinct from pg_current_xact_id() then
            raise exception 'journal entry % is closed', the_entry using errcode = 'check_violation';
        end if;
        if exists (select 1 from posting where entry_id = the_entry group by currency
                   having sum(case side when 'DEBIT' then minor else -minor end) <> 0) then
            raise exception 'journal entry % does not balance', the_entry using errcode = 'check_violation';
        end if;
    end loop;
    return null;
end $$;
create trigger postings_complete after insert on posting referencing new table as new_postings
    for each statement execute function postings_complete();

-- What balances has two postings or more: amounts are positive.
create or replace function journal_entry_complete() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from posting where entry_id = new.id) then
        raise exception 'journal entry % has fewer than two postings', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop function check_journal_entry(bigint);

-- Few entries are reversals.
alter table journal_entry drop constraint journal_entry_reverses_key;
create unique index journal_entry_by_reversed on journal_entry (reverses) where reverses is not null;
