-- A table's check is read and compiled anew by each statement that writes; a domain's check once for a connection. It was
-- a tenth to a fifth of what a posting costs the database. The names of the checks stay.
create domain account_code as text constraint posting_account_check check (case
    when split_part(value, ':', 1) in ('client', 'worker', 'manager', 'pool')
        then value = split_part(value, ':', 1) || ':' || split_part(value, ':', 2)::uuid::text
    else value in ('provider', 'bank', 'developers', 'revenue', 'fines', 'worker-cost', 'bonus-cost', 'credits') end);
create domain currency_code as text constraint posting_currency_check check (value ~ '^[A-Z]{3}$');
create domain posting_side as text constraint posting_side_check check (value in ('DEBIT', 'CREDIT'));
create domain minor_units as bigint constraint posting_minor_check check (value > 0);
create domain entry_kind as text constraint journal_entry_kind_check check (value in ('CHARGE', 'CREDIT', 'PAYMENT', 'BONUS',
    'PAYOUT', 'DEPOSIT', 'STAKE', 'POOL', 'STAKE_VOID', 'WAIVER', 'REFUND'));

alter table posting
    drop constraint posting_account_check,
    drop constraint posting_currency_check,
    drop constraint posting_minor_check,
    drop constraint posting_side_check,
    alter account type account_code,
    alter currency type currency_code,
    alter side type posting_side,
    alter minor type minor_units;
alter table journal_entry
    drop constraint journal_entry_kind_check,
    alter kind type entry_kind;

-- The same checks of an entry with one look at what was written.
create or replace function journal_entry_in_open_period() returns trigger language plpgsql as $$
declare
    broken record;
begin
    perform pg_advisory_xact_lock_shared(4713, 0);
    select n.effective_at, n.posted_in <> pg_current_xact_id() as another into broken from new_entries n
    where n.posted_in <> pg_current_xact_id() or n.effective_at < (select max(until) from closed_period)
    limit 1;
    if not found then return null; end if;
    if broken.another then
        raise exception 'an entry belongs to the transaction that writes it' using errcode = 'check_violation';
    end if;
    raise exception 'the period of % is closed', broken.effective_at using errcode = 'AR001';
end $$;
