-- A payout goes one way: through the transfer service or into a file for the bank. Whichever takes it first writes that
-- down under the row's lock, and it stays: what has been asked for once can be asked again there, and nowhere else.
create table bank_file (
    id           uuid primary key,
    month        text        not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    payouts      int         not null check (payouts > 0),
    minor        bigint      not null check (minor > 0),
    currency     text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    -- the bank has said what became of it
    confirmed_by uuid,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);

alter table payout
    add column way          text check (way in ('TRANSFER', 'BANK_FILE')),
    -- claimed before the file that has them is written
    add column bank_file_id uuid references bank_file deferrable initially deferred;
update payout set way = 'TRANSFER' where state <> 'CARRIED';
create index payout_by_bank_file on payout (bank_file_id) where bank_file_id is not null;

do $$
declare
    name text;
begin
    for name in select conname from pg_constraint where conrelid = 'payout'::regclass and contype = 'c'
                and (conname = 'payout_state_check' or pg_get_constraintdef(oid) like '%next_try_at%') loop
        execute format('alter table payout drop constraint %I', name);
    end loop;
end $$;
alter table payout
    add constraint payout_state_check
        check (state in ('CARRIED', 'REQUESTED', 'EXPORTED', 'ACCEPTED', 'PAID', 'REFUSED')),
    add constraint payout_way_of_state check (case state
        when 'CARRIED' then way is null
        when 'REQUESTED' then way is distinct from 'BANK_FILE'
        when 'EXPORTED' then way is not distinct from 'BANK_FILE'
        when 'ACCEPTED' then way is not distinct from 'TRANSFER'
        else way is not null end),
    add constraint payout_in_file check ((way is not distinct from 'BANK_FILE') = (bank_file_id is not null)),
    add constraint payout_asked_about check (case
        when state = 'ACCEPTED' or state = 'REQUESTED' and way is not null then next_try_at is not null
        when state = 'REQUESTED' then true
        else next_try_at is null end);

create function payout_goes_one_way() returns trigger language plpgsql as $$
begin
    raise exception 'payout % has gone by % and goes no other way', old.id, old.way using errcode = 'check_violation';
end $$;
create trigger payout_goes_one_way before update on payout for each row
    when (old.way is not null
        and (new.way is distinct from old.way or new.bank_file_id is distinct from old.bank_file_id))
    execute function payout_goes_one_way();
