package io.artel.billing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What must hold in the books, each as a query that says which row breaks it first. They share no code with what writes
 * the rows.
 */
final class Invariants {

    /** @param query answers with one text for each broken row, the first one first */
    private record Invariant(String name, String query) {}

    private static final List<Invariant> ALL = List.of(
            new Invariant("every posting belongs to an entry, and was made with it", """
                    select format('posting %s: %s', p.id, case when e.id is null then 'there is no entry ' || p.entry_id
                        else 'it was added to entry ' || e.id || ' later' end)
                    from posting p left join journal_entry e on e.id = p.entry_id
                    where e.id is null or e.posted_in <> p.posted_in order by p.id"""),
            new Invariant("every entry has two postings or more", """
                    select format('journal_entry %s: %s postings', e.id, count(p.id))
                    from journal_entry e left join posting p on p.entry_id = e.id
                    group by e.id having count(p.id) < 2 order by e.id"""),
            new Invariant("every posting is a positive amount on a side of an account of the chart", """
                    select format('posting %s: %s %s on %s', p.id, p.side, p.minor, p.account) from posting p
                    where p.minor <= 0 or p.side not in ('DEBIT', 'CREDIT') or p.account !~
                        '^((client|worker|manager|pool):[0-9a-f-]{36}|provider|bank|developers|revenue|fines|worker-cost|bonus-cost|credits)$'
                    order by p.id"""),
            new Invariant("every entry balances in each currency", """
                    select format('journal_entry %s: debits exceed credits by %s %s', entry_id, difference, currency)
                    from (select entry_id, currency, sum(case side when 'DEBIT' then minor else -minor end) as difference
                          from posting group by entry_id, currency) sums
                    where difference <> 0 order by entry_id"""),
            new Invariant("all debits are all credits in each currency", """
                    select format('currency %s: debits exceed credits by %s', currency,
                        sum(case side when 'DEBIT' then minor else -minor end))
                    from posting group by currency
                    having sum(case side when 'DEBIT' then minor else -minor end) <> 0 order by currency"""),
            new Invariant("every cause has posted once", """
                    select format('journal_entry %s: its cause %s has %s entries', min(id), cause, count(*))
                    from journal_entry group by cause having count(*) > 1 order by min(id)"""),
            new Invariant("every reversal is the opposite of one earlier entry, which has no other", """
                    select format('journal_entry %s: it reverses entry %s and is not its opposite', r.id, r.reverses)
                    from journal_entry r left join journal_entry e on e.id = r.reverses
                    where r.reverses is not null and (e.id is null or e.id >= r.id or e.kind <> r.kind
                        or e.order_id is distinct from r.order_id
                        or (select array_agg((account, side, minor, currency)::text order by account, side, minor)
                            from posting where entry_id = e.id)
                           is distinct from
                           (select array_agg((account, case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end, minor,
                                currency)::text
                                order by account, case side when 'DEBIT' then 'CREDIT' else 'DEBIT' end, minor)
                            from posting where entry_id = r.id)
                        or exists (select 1 from journal_entry other where other.reverses = r.reverses
                                   and other.id < r.id))
                    order by r.id"""),
            new Invariant("nothing was posted into a closed period", """
                    select format('journal_entry %s: it counts at %s, and that period was closed at %s', e.id,
                        e.effective_at, c.closed_at)
                    from closed_period c join journal_entry e
                        on e.effective_at < c.until and e.posted_at > c.closed_at
                    order by e.id"""),
            new Invariant("whoever made an entry by hand said why", """
                    select format('journal_entry %s: made by %s without a reason', id, made_by) from journal_entry
                    where made_by is not null and reason is null order by id"""),
            new Invariant("every order that owes is charged once, and no other is", """
                    select format('%s: %s charge entries of order %s', case when c.id is null
                        then 'journal_entry ' || e.first else 'charge ' || c.id end, coalesce(e.n, 0),
                        coalesce(c.order_id, e.order_id))
                    from charge c full join (
                        select order_id, count(*) as n, min(id) as first from journal_entry
                        where kind = 'CHARGE' and reverses is null group by order_id) e on e.order_id = c.order_id
                    where c.id is null or e.n is distinct from 1 order by e.first nulls first"""),
            new Invariant("a client owes for an order what its charge says", """
                    select format('charge %s: %s is charged, the entry says %s', c.id, c.minor, posted.minor)
                    from charge c
                    join journal_entry e on e.order_id = c.order_id and e.kind = 'CHARGE' and e.reverses is null
                    left join lateral (select sum(minor) as minor from posting
                        where entry_id = e.id and account = 'client:' || c.client_id and side = 'DEBIT'
                          and currency = c.currency) posted on true
                    where posted.minor is distinct from c.minor order by e.id"""),
            new Invariant("a worker gets and pays what the rate of the charge says", """
                    select format('charge %s: worker %s should have %s, the entry says %s', c.id, c.worker_id, due.minor,
                        posted.minor)
                    from charge c join rate r on r.version = c.rate_version
                    join journal_entry e on e.order_id = c.order_id and e.kind = 'CHARGE' and e.reverses is null
                    cross join lateral (select case when c.outcome = 'COMPLETED'
                            then round(c.minor * r.share_percent / 100)
                        when c.outcome = 'FAILED' and c.cause = 'WORKER' then -r.fine_minor else 0 end as minor) due
                    cross join lateral (select coalesce(sum(case side when 'CREDIT' then minor else -minor end), 0)
                        as minor from posting where entry_id = e.id and account like 'worker:%') posted
                    where posted.minor <> due.minor
                       or exists (select 1 from posting where entry_id = e.id and account like 'worker:%'
                                  and account <> 'worker:' || c.worker_id)
                    order by e.id"""),
            new Invariant("an order that ended by the company's cause has one credit note for all of its charge", """
                    select format('charge %s: %s credit notes for %s of %s', c.id, count(e.id), coalesce(sum(p.minor), 0),
                        c.minor)
                    from charge c
                    left join journal_entry e on e.order_id = c.order_id and e.kind = 'CREDIT' and e.reverses is null
                    left join posting p on p.entry_id = e.id and p.side = 'CREDIT'
                        and p.account = 'client:' || c.client_id
                    where c.cause = 'COMPANY' group by c.id
                    having count(e.id) <> 1 or sum(p.minor) <> c.minor order by c.charged_at"""),
            new Invariant("nothing is credited beyond its charge", """
                    select format('charge %s: %s is credited of %s', c.id, sums.credited, c.minor)
                    from charge c join (
                        select e.order_id, sum(case p.side when 'CREDIT' then p.minor else -p.minor end) as credited
                        from journal_entry e join posting p on p.entry_id = e.id and p.account like 'client:%'
                        where e.kind = 'CREDIT' and e.order_id is not null group by e.order_id) sums
                    using (order_id) where sums.credited > c.minor order by c.charged_at"""),
            new Invariant("nobody has paid more than was charged", """
                    select format('%s: %s is paid of %s', what, paid, charged) from (
                        select 'order ' || e.order_id as what, min(e.id) as first,
                            sum(case p.side when 'CREDIT' then p.minor else -p.minor end)
                                filter (where e.kind = 'PAYMENT') as paid,
                            coalesce(sum(case p.side when 'DEBIT' then p.minor else -p.minor end)
                                filter (where e.kind = 'CHARGE'), 0) as charged
                        from journal_entry e join posting p on p.entry_id = e.id and p.account like 'client:%'
                        where e.order_id is not null group by e.order_id
                        union all
                        select p.account, min(e.id), sum(case p.side when 'CREDIT' then p.minor else -p.minor end)
                                filter (where e.kind = 'PAYMENT'),
                            coalesce(sum(case p.side when 'DEBIT' then p.minor else -p.minor end)
                                filter (where e.kind = 'CHARGE'), 0)
                        from journal_entry e join posting p on p.entry_id = e.id and p.account like 'client:%'
                        group by p.account) sums
                    where paid > charged order by first"""),
            new Invariant("no order that has ended holds money", """
                    select format('payment_hold %s: it is %s, and order %s was charged at %s', h.id, h.state, h.order_id,
                        c.charged_at)
                    from payment_hold h join charge c using (order_id)
                    where h.state in ('REQUESTED', 'PLACED')
                       or h.state in ('ABANDONED', 'CAPTURING', 'VOIDING') and not exists (
                           select 1 from provider_call call where call.subject = h.id and call.resolved_at is null)
                    order by c.charged_at"""),
            new Invariant("every pool holds the stakes that are placed, and nothing once it is settled", """
                    select format('pool %s: it holds %s, its stakes are %s', order_id, held, staked) from (
                        select coalesce(p.order_id, l.order_id) as order_id, coalesce(l.held, 0) as held,
                            coalesce(s.staked, 0) as staked, p.settled_at
                        from pool p
                        full join (select substr(account, 6)::uuid as order_id,
                                sum(case side when 'CREDIT' then minor else -minor end) as held
                            from posting where account like 'pool:%' group by account) l using (order_id)
                        left join (select order_id, sum(minor) as staked from stake where state = 'PLACED'
                            group by order_id) s on s.order_id = coalesce(p.order_id, l.order_id)) pools
                    where held <> staked or settled_at is not null and held <> 0 order by order_id"""),
            new Invariant("no manager has staked more than was paid in", """
                    select format('account %s: %s below zero', account,
                        sum(case side when 'DEBIT' then minor else -minor end))
                    from posting where account like 'manager:%' group by account
                    having sum(case side when 'DEBIT' then minor else -minor end) > 0 order by account"""),
            new Invariant("every bonus that was posted was given by somebody", """
                    select format('journal_entry %s: nobody has given %s %s', e.first, e.account, e.minor) from (
                        select p.account, p.minor, count(*) as n, min(e.id) as first
                        from journal_entry e join posting p on p.entry_id = e.id and p.account like 'worker:%'
                        where e.kind = 'BONUS' and e.reverses is null group by p.account, p.minor) e
                    left join (select 'worker:' || worker_id as account, minor, count(*) as n from bonus
                        group by worker_id, minor) b on b.account = e.account and b.minor = e.minor
                    where coalesce(b.n, 0) < e.n order by e.first"""),
            new Invariant("numbers of invoices and statements have no gap within their year", """
                    select format('%s %s: %s has %s numbers, the newest is %s', what, year, what, n, newest) from (
                        select 'invoice' as what, year, count(*) as n, max(sequence) as newest, min(sequence) as first
                        from invoice group by year
                        union all
                        select 'payout', year, count(*), max(sequence), min(sequence) from payout group by year) numbers
                    where n <> newest or first <> 1 order by year"""),
            new Invariant("an invoice is made of its charges", """
                    select format('invoice %s: it says %s, its charges are %s', i.id, i.minor, coalesce(sum(c.minor), 0))
                    from invoice i left join invoice_line l on l.invoice_id = i.id
                    left join charge c on c.id = l.charge_id and c.client_id = i.client_id and c.minor = l.minor
                    group by i.id having coalesce(sum(c.minor), 0) <> i.minor order by min(i.issued_at)"""),
            new Invariant("an invoice is smaller by its credits", """
                    select format('invoice %s: it is smaller by %s, its credits are %s', i.id,
                        i.credit_used_minor + i.credited_minor, coalesce(sum(c.minor), 0))
                    from invoice i left join invoice_credit c on c.invoice_id = i.id
                    group by i.id having coalesce(sum(c.minor), 0) <> i.credit_used_minor + i.credited_minor
                    order by min(i.issued_at)"""),
            new Invariant("an invoice that is paid was paid once, by an entry of what it was", """
                    select format('invoice %s: %s is to be paid, %s payments of %s are posted', i.id,
                        i.minor - i.credit_used_minor - i.credited_minor, count(e.id), coalesce(sum(p.minor), 0))
                    from invoice i
                    left join invoice_payment y on y.invoice_id = i.id and y.paid
                    left join journal_entry e on e.cause = y.entry_cause and e.kind = 'PAYMENT'
                    left join posting p on p.entry_id = e.id and p.account = 'client:' || i.client_id
                        and p.side = 'CREDIT'
                    group by i.id
                    having coalesce(sum(p.minor), 0) <> case when i.state = 'PAID'
                            then i.minor - i.credit_used_minor - i.credited_minor else 0 end
                        or count(e.id) > 1
                    order by min(i.issued_at)"""),
            new Invariant("every refund that the provider made has one entry, and no other refund has", """
                    select format('%s: it is %s, %s entries of %s', coalesce('refund ' || r.key, 'journal_entry ' || e.first),
                        coalesce(r.state, 'of no refund'), coalesce(e.n, 0), coalesce(e.minor, 0))
                    from refund r full join (
                        select e.order_id, count(*) as n, min(e.id) as first, sum(p.minor) as minor
                        from journal_entry e
                        left join posting p on p.entry_id = e.id and p.account = 'provider' and p.side = 'CREDIT'
                        where e.kind = 'REFUND' and e.reverses is null group by e.order_id) e using (order_id)
                    where r.key is null
                       or case r.state when 'DONE' then e.n is distinct from 1 or e.minor <> r.minor else e.n > 0 end
                    order by e.first nulls first"""),
            new Invariant("nothing goes back to a card that it has not paid, and no payment goes back twice", """
                    select format('payment %s: %s of %s went back', r.payment_key, sum(r.minor), max(p.minor))
                    from refund r
                    left join provider_call c on c.key = r.payment_key and c.result like 'DONE %'
                    left join lateral (select p.minor from journal_entry e join posting p on p.entry_id = e.id
                        where e.kind = 'PAYMENT' and e.reverses is null and p.account = 'client:' || r.client_id
                          and p.side = 'CREDIT' and p.minor = c.minor
                          and (e.order_id = c.order_id or e.cause in (
                              select entry_cause from invoice_payment y where y.key = c.key and y.paid)) limit 1) p on true
                    where r.state <> 'REFUSED'
                    group by r.payment_key having coalesce(max(p.minor), 0) < sum(r.minor)"""),
            new Invariant("of a credit note no more is left, used and given back than it is of", """
                    select format('credit_note of charge %s: of %s, %s is left, %s used and %s given back', n.charge_id,
                        n.minor, n.left_minor, coalesce(u.minor, 0), coalesce(r.minor, 0))
                    from credit_note n
                    left join (select credit_note_id, sum(minor) as minor from invoice_credit group by credit_note_id) u
                        on u.credit_note_id = n.charge_id
                    left join refund r on r.charge_id = n.charge_id and r.state <> 'REFUSED'
                    where n.left_minor + coalesce(u.minor, 0) + coalesce(r.minor, 0) > n.minor
                    order by n.issued_at"""),
            new Invariant("every statement carries over what the one before left, and each posting stands on one", """
                    select format('payout %s: it begins with %s, the one before left %s', id, opening_minor, before) from (
                        select id, made_at, opening_minor, coalesce(lag(opening_minor + earned_minor - fined_minor
                            + bonus_minor + returned_minor - paid_minor) over (partition by worker_id
                            order by year, sequence), 0) as before
                        from payout) chain
                    where opening_minor <> before
                    union all
                    select format('payout %s: its lines are %s, its sums %s', id, lines, sums) from (
                        select o.id, o.earned_minor - o.fined_minor + o.bonus_minor + o.returned_minor - o.paid_minor
                            as sums, coalesce(sum(case p.side when 'CREDIT' then p.minor else -p.minor end), 0) as lines
                        from payout o left join payout_line l on l.payout_id = o.id
                        left join posting p on p.id = l.posting_id and p.account = 'worker:' || o.worker_id
                        group by o.id) made
                    where lines <> sums"""),
            new Invariant(
                    "every payout has one entry of its amount, taken back when it was refused and only then", """
                    select format('payout %s: it is %s, %s of %s is posted, and that is %s', o.id, o.state, p.minor,
                        o.paid_minor, case when r.id is null then 'not taken back' else 'taken back' end)
                    from payout o
                    left join journal_entry e on e.kind = 'PAYOUT' and e.reverses is null
                        and e.reference = format('P%s-%s', o.year, lpad(o.sequence::text, 6, '0'))
                    left join posting p on p.entry_id = e.id and p.account = 'worker:' || o.worker_id
                        and p.side = 'DEBIT'
                    left join journal_entry r on r.reverses = e.id
                    where coalesce(p.minor, 0) <> o.paid_minor or (r.id is not null) <> (o.state = 'REFUSED')
                    order by o.made_at"""),
            new Invariant("every payout goes one way, and a bank's file is made of its payouts", """
                    select format('payout %s: it is %s by %s, its file is %s', id, state, coalesce(way, 'no way'),
                        coalesce(bank_file_id::text, 'none'))
                    from payout where (way is not distinct from 'BANK_FILE') <> (bank_file_id is not null)
                        or state = 'EXPORTED' and way is distinct from 'BANK_FILE'
                        or state = 'PAID' and way is null
                    union all
                    select format('bank_file %s: it says %s payouts of %s, they are %s of %s', f.id, f.payouts, f.minor,
                        count(o.id), coalesce(sum(o.paid_minor), 0))
                    from bank_file f left join payout o on o.bank_file_id = f.id and o.month = f.month
                    group by f.id having count(o.id) <> f.payouts or coalesce(sum(o.paid_minor), 0) <> f.minor"""),
            new Invariant("every snapshot of an account says what its postings say", """
                    select format('balance_snapshot %s at seal %s: debit %s, credit %s; the postings say %s and %s',
                        b.account, b.seal, b.debit, b.credit, sums.debit, sums.credit)
                    from (select *, coalesce(lag(debit) over earlier, 0) as debit_before,
                              coalesce(lag(credit) over earlier, 0) as credit_before,
                              coalesce(lag(postings) over earlier, 0) as postings_before,
                              coalesce(lag(until_xid) over earlier, '0'::xid8) as from_xid
                          from balance_snapshot join journal_snapshot using (seal)
                          window earlier as (partition by account, currency order by seal)) b
                    cross join lateral (select coalesce(sum(minor) filter (where side = 'DEBIT'), 0) as debit,
                        coalesce(sum(minor) filter (where side = 'CREDIT'), 0) as credit, count(*) as postings
                        from posting p where p.account = b.account and p.currency = b.currency
                          and p.posted_in >= b.from_xid and p.posted_in < b.until_xid) sums
                    where b.debit - b.debit_before <> sums.debit or b.credit - b.credit_before <> sums.credit
                       or b.postings - b.postings_before <> sums.postings
                    order by b.seal, b.account"""),
            new Invariant("every snapshot of the books says what the postings say", """
                    select format('kind_snapshot %s at seal %s: debit %s, credit %s; the postings say %s and %s',
                        s.kind, s.seal, s.debit, s.credit, sums.debit, sums.credit)
                    from kind_snapshot s join (
                        select seal, kind, currency,
                            sum(sum(debit)) over earlier as debit, sum(sum(credit)) over earlier as credit
                        from (select h.seal, split_part(p.account, ':', 1) as kind, p.currency,
                                  case p.side when 'DEBIT' then p.minor else 0 end as debit,
                                  case p.side when 'CREDIT' then p.minor else 0 end as credit
                              from (select seal, until_xid, coalesce(lag(until_xid) over (order by seal), '0'::xid8)
                                        as from_xid from journal_snapshot) h
                              join journal_entry e on e.posted_in >= h.from_xid and e.posted_in < h.until_xid
                              join posting p on p.entry_id = e.id) parts
                        group by seal, kind, currency
                        window earlier as (partition by kind, currency order by seal)) sums
                        using (seal, kind, currency)
                    where s.debit <> sums.debit or s.credit <> sums.credit order by s.seal, s.kind"""),
            new Invariant("what is written is guarded: triggers on, no right to change", """
                    select format('table %s: %s', t.name, case when g.tgenabled is distinct from 'A'
                        then 'its trigger append_only is off' else 'the runtime user may change it' end)
                    from unnest(array['journal_entry', 'posting', 'journal_seal', 'journal_snapshot', 'kind_snapshot',
                        'balance_snapshot', 'closed_period', 'rate', 'credit_limit_change']) with ordinality
                        as t (name, place)
                    left join pg_trigger g on g.tgrelid = t.name::regclass and g.tgname = 'append_only'
                    where g.tgenabled is distinct from 'A'
                       or exists (select 1 from information_schema.table_privileges r
                                  where r.table_name = t.name and r.table_schema = current_schema()
                                    and r.grantee like '%\\_app' and r.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE'))
                    union all
                    select format('table %s: its trigger %s is off', g.tgrelid::regclass, g.tgname) from pg_trigger g
                    where g.tgrelid in ('journal_entry'::regclass, 'posting'::regclass) and g.tgenabled = 'D'
                    union all
                    select format('table %s: it has no trigger %s', w.name, w.trigger_name)
                    from (values ('journal_entry', 'journal_entries_complete'), ('posting', 'postings_complete'))
                        as w (name, trigger_name)
                    where not exists (select 1 from pg_trigger g where g.tgrelid = w.name::regclass
                                      and g.tgname = w.trigger_name)"""));

    private Invariants() {}

    static List<Finding> check(Connection connection) throws SQLException {
        var findings = new java.util.ArrayList<Finding>();
        for (var invariant : ALL) {
            try (var statement = connection.createStatement()) {
                statement.setMaxRows(1);
                try (var rows = statement.executeQuery(invariant.query())) {
                    findings.add(new Finding(invariant.name(), rows.next() ? rows.getString(1) : null));
                }
            }
        }
        return findings;
    }
}
