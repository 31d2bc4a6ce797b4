-- The same checks of postings with one look at what a statement wrote. Each statement leaves its entries balanced, so that
-- what stood before need not be read again.
create or replace function postings_complete() returns trigger language plpgsql as $$
declare
    broken record;
begin
    select checked.entry_id, checked.closed into broken
    from (select entry_id, sum(case side when 'DEBIT' then minor else -minor end) <> 0 as unbalanced,
              (select posted_in from journal_entry where id = entry_id) is distinct from pg_current_xact_id() as closed
          from new_postings group by entry_id, currency) checked
    where checked.closed or checked.unbalanced
    order by checked.closed desc, checked.entry_id limit 1;
    if not found then return null; end if;
    if broken.closed then
        raise exception 'journal entry % is closed', broken.entry_id using errcode = 'check_violation';
    end if;
    raise exception 'journal entry % does not balance', broken.entry_id using errcode = 'check_violation';
end $$;

-- The lock is taken by an expression, which is no query of its own.
create or replace function journal_entry_in_open_period() returns trigger language plpgsql as $$
declare
    broken record;
begin
    if pg_advisory_xact_lock_shared(4713, 0) is null then return null; end if;
    select n.effective_at, n.posted_in <> pg_current_xact_id() as another into broken from new_entries n
    where n.posted_in <> pg_current_xact_id() or n.effective_at < (select max(until) from closed_period)
    limit 1;
    if not found then return null; end if;
    if broken.another then
        raise exception 'an entry belongs to the transaction that writes it' using errcode = 'check_violation';
    end if;
    raise exception 'the period of % is closed', broken.effective_at using errcode = 'AR001';
end $$;
