-- An entry comes with its postings in one statement, so that one look when that statement ends says whether it is whole:
-- it was a query for each entry at the commit, beside the look for closed periods.
drop trigger journal_entry_complete on journal_entry;
drop function journal_entry_complete();
drop trigger journal_entry_in_open_period on journal_entry;
drop function journal_entry_in_open_period();
-- Whoever writes an entry says when it counts.
drop trigger journal_entry_counts on journal_entry;
drop function journal_entry_counts();

-- The last checks of the table, which each statement read and compiled anew: those of one column are domains now, those of
-- two are in the same look.
create domain entry_reference as text constraint journal_entry_reference_check check (length(value) between 1 and 100);
create domain entry_reason as text constraint journal_entry_reason_check check (length(value) between 1 and 500);
alter table journal_entry
    drop constraint journal_entry_reference_check,
    drop constraint journal_entry_reason_check,
    drop constraint journal_entry_check,
    drop constraint journal_entry_check1,
    alter reference type entry_reference,
    alter reason type entry_reason;

-- The lock is taken before the closed periods are read: whoever closes one holds it alone, waits for the entries under way,
-- and those that come later see it closed.
create function journal_entries_complete() returns trigger language plpgsql as $$
declare
    broken record;
begin
    if pg_advisory_xact_lock_shared(4713, 0) is null then return null; end if;
    select * into broken
    from (select n.id, n.effective_at, n.posted_in <> pg_current_xact_id() as another,
              not exists (select from posting where entry_id = n.id) as bare,
              n.effective_at > n.posted_at as ahead,
              n.made_by is not null and n.reason is null as unexplained,
              n.effective_at < (select max(until) from closed_period) as closed
          from new_entries n) checked
    where another or bare or ahead or unexplained or closed
    limit 1;
    if not found then return null; end if;
    if broken.another then
        raise exception 'an entry belongs to the transaction that writes it' using errcode = 'check_violation';
    elsif broken.bare then
        raise exception 'journal entry % has fewer than two postings', broken.id using errcode = 'check_violation';
    elsif broken.ahead then
        raise exception 'journal entry % counts later than it is posted', broken.id using errcode = 'check_violation';
    elsif broken.unexplained then
        raise exception 'journal entry % is made by hand and says no reason', broken.id using errcode = 'check_violation';
    end if;
    raise exception 'the period of % is closed', broken.effective_at using errcode = 'AR001';
end $$;
create trigger journal_entries_complete after insert on journal_entry referencing new table as new_entries
    for each statement execute function journal_entries_complete();
