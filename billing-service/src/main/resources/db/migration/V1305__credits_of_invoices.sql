-- By what each credit note made an invoice smaller: those for its own charges too, which were only summed up until now.
insert into invoice_credit (invoice_id, credit_note_id, minor)
select invoice_id, charge_id, used
from (
    select l.invoice_id, n.charge_id,
        n.minor - n.left_minor
            - coalesce((select sum(c.minor) from invoice_credit c where c.credit_note_id = n.charge_id), 0)
            - coalesce((select sum(r.minor) from refund r where r.charge_id = n.charge_id and r.state <> 'REFUSED'), 0)
            as used
    from credit_note n join invoice_line l on l.charge_id = n.charge_id
) own
where used > 0;
