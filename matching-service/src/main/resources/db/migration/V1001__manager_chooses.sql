-- A manager may want a certain worker; if they cannot be had, that attempt ends there.
alter table request
    drop constraint request_state_check,
    add constraint request_state_check check (state in ('WAITING', 'MATCHED', 'REFUSED', 'RELEASED'));

-- Who decided, when it was not the pipeline.
alter table match
    add column chosen_by     uuid,
    add column chosen_reason text check (length(chosen_reason) <= 2000),
    add check ((chosen_by is null) = (chosen_reason is null));
