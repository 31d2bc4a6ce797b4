-- Each night the chain of the journal and every invariant of the books are proved. The newest seal of a night must still be
-- in the chain the night after.
create table proof (
    day         date primary key,
    entries     bigint      not null check (entries >= 0),
    head        text        not null,
    finished_at timestamptz not null
);

create table proof_finding (
    day       date not null references proof,
    invariant text not null,
    -- the first row that breaks it, and how
    broken    text not null,
    primary key (day, invariant)
);
revoke update, delete, truncate on proof, proof_finding from "${runtime-user}";
