package io.artel.billing.quarter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must come of a scenario, computed from the scenario alone: whole kopecks, no clock, no database, and not a line of
 * the service's code.
 */
final class Books {

    /** How an account or card behaves, as far as it matters in the end. */
    enum Behaviour {
        GOOD,
        BAD,
        NONE
    }

    static final class Charge {
        final long minor;

        /** By the order's own payment, and whether the card that paid takes money back. */
        boolean paidAlone;

        boolean refundable;
        boolean paid;
        boolean credited;

        @Nullable
        Invoice invoice;

        Charge(long minor) {
            this.minor = minor;
        }
    }

    static final class Invoice {
        final LocalDate week;
        final List<Charge> charges;
        final long charged;
        final long used;
        long credited;

        /** What the card has paid and not got back. */
        long kept;

        boolean refundable;
        String state = "OPEN";
        int reminders;

        Invoice(LocalDate week, List<Charge> charges, long charged, long used) {
            this.week = week;
            this.charges = charges;
            this.charged = charged;
            this.used = used;
        }

        long total() {
            return charged - used - credited;
        }

        boolean open() {
            return state.equals("OPEN");
        }

        @Override
        public String toString() {
            return "%s charged %d, credit %d, credited since %d, %s".formatted(week, charged, used, credited, state);
        }
    }

    static final class Client {
        Behaviour card;
        boolean refundable;
        boolean weekly;
        long left;
        long refunded;
        boolean suspended;
        final List<Charge> charges = new ArrayList<>();
        final List<Invoice> invoices = new ArrayList<>();

        Client(Behaviour card, boolean refundable, boolean weekly) {
            this.card = card;
            this.refundable = refundable;
            this.weekly = weekly;
        }

        /** What the client owes the company, less what the company owes the client. */
        long balance() {
            long owed = 0;
            for (var charge : charges) if (!charge.paid && !charge.credited) owed += charge.minor;
            long used = 0;
            for (var invoice : invoices) if (invoice.open()) used += invoice.used;
            return owed - left - used;
        }
    }

    static final class Statement {
        final YearMonth month;
        final long opening;
        final long earned;
        final long fined;
        final long bonuses;
        final long returned;
        final long paid;
        final String state;

        Statement(
                YearMonth month,
                long opening,
                long earned,
                long fined,
                long bonuses,
                long returned,
                long paid,
                String state) {
            this.month = month;
            this.opening = opening;
            this.earned = earned;
            this.fined = fined;
            this.bonuses = bonuses;
            this.returned = returned;
            this.paid = paid;
            this.state = state;
        }

        @Override
        public String toString() {
            return "%s from %d, earned %d, fined %d, bonuses %d, returned %d, paid %d, %s"
                    .formatted(month, opening, earned, fined, bonuses, returned, paid, state);
        }
    }

    static final class Worker {
        Behaviour account;
        long carried;
        long earned;
        long fined;
        long bonuses;
        long returned;
        boolean news;
        final List<Statement> statements = new ArrayList<>();

        Worker(Behaviour account) {
            this.account = account;
        }

        long balance() {
            return carried + earned - fined + bonuses + returned;
        }
    }

    private static final int[] REMINDERS = {2, 5, 10};

    final Map<UUID, Client> clients = new LinkedHashMap<>();
    final Map<UUID, Worker> workers = new LinkedHashMap<>();
    final Map<UUID, Charge> charges = new HashMap<>();

    /** An order has ended: it is charged, and paid at once by those who pay each order with a good card. */
    void ended(UUID order, UUID client, UUID worker, long minor, String outcome, @Nullable String cause) {
        var of = client(client);
        var charge = new Charge(minor);
        of.charges.add(charge);
        charges.put(order, charge);
        var by = worker(worker);
        if (outcome.equals("COMPLETED")) {
            by.earned += (minor * 60 + 50) / 100;
            by.news = true;
        } else if (outcome.equals("FAILED") && "WORKER".equals(cause)) {
            by.fined += 4000;
            by.news = true;
        }
        if ("COMPANY".equals(cause)) charge.credited = true;
        else if (!of.weekly && of.card == Behaviour.GOOD) {
            charge.paid = true;
            charge.paidAlone = true;
            charge.refundable = of.refundable;
        }
    }

    void bonus(UUID worker, long minor) {
        worker(worker).bonuses += minor;
        worker(worker).news = true;
    }

    void waived(UUID worker) {
        worker(worker).fined -= 4000;
        worker(worker).news = true;
    }

    void credited(UUID client, UUID order) {
        var of = client(client);
        var charge = requireNonNull(charges.get(order));
        charge.credited = true;
        var invoice = charge.invoice;
        if (charge.paidAlone) {
            if (charge.refundable) of.refunded += charge.minor;
            else of.left += charge.minor;
            return;
        }
        if (charge.paid) {
            long back = invoice == null || !invoice.refundable ? 0 : Math.min(charge.minor, invoice.kept);
            if (invoice != null) invoice.kept -= back;
            of.refunded += back;
            of.left += charge.minor - back;
            return;
        }
        if (invoice == null) return;
        long off = Math.min(charge.minor, invoice.total());
        invoice.credited += off;
        of.left += charge.minor - off;
        if (invoice.total() == 0) settle(of, invoice);
    }

    void sunday(LocalDate week) {
        for (var client : clients.values()) {
            var open = new ArrayList<Charge>();
            long charged = 0;
            for (var charge : client.charges) {
                if (charge.paid || charge.credited || charge.invoice != null) continue;
                open.add(charge);
                charged += charge.minor;
            }
            if (open.isEmpty()) continue;
            long used = Math.min(client.left, charged);
            client.left -= used;
            var invoice = new Invoice(week, open, charged, used);
            for (var charge : open) charge.invoice = invoice;
            client.invoices.add(invoice);
            if (invoice.total() == 0 || client.card == Behaviour.GOOD) settle(client, invoice);
        }
    }

    void morning(LocalDate day) {
        for (var client : clients.values()) {
            for (var invoice : client.invoices) {
                if (!invoice.open() || invoice.reminders == REMINDERS.length) continue;
                if (invoice.week.plusDays(REMINDERS[invoice.reminders]).isAfter(day)) continue;
                invoice.reminders++;
                if (client.card == Behaviour.GOOD) settle(client, invoice);
                else if (invoice.reminders == REMINDERS.length) client.suspended = true;
            }
        }
    }

    /** The client has a good card now and pays everything that is open. */
    void paysAll(UUID client) {
        var of = client(client);
        of.card = Behaviour.GOOD;
        of.refundable = true;
        for (var invoice : of.invoices) if (invoice.open()) settle(of, invoice);
    }

    private static void settle(Client client, Invoice invoice) {
        boolean any = false;
        for (var charge : invoice.charges) {
            if (charge.credited) continue;
            charge.paid = true;
            any = true;
        }
        invoice.state = any ? "PAID" : "CREDITED";
        invoice.kept = invoice.total();
        invoice.refundable = client.refundable;
        for (var other : client.invoices) {
            if (other.open() && other.reminders == REMINDERS.length) return;
        }
        client.suspended = false;
    }

    /** Each run of a month's payouts: the first, or one more, which pays again what came back or had nowhere to go. */
    void monthEnd(YearMonth month) {
        for (var worker : workers.values()) {
            var last = worker.statements.isEmpty() ? null : worker.statements.getLast();
            boolean again = last != null && last.month.equals(month);
            if (again && last.state.equals("PAID")) continue;
            long due = worker.balance();
            boolean pays = due > 0 && worker.account != Behaviour.NONE;
            if (!pays && (!worker.news || again)) continue;
            long paid = pays ? due : 0;
            var state = !pays ? "CARRIED" : worker.account == Behaviour.GOOD ? "PAID" : "REFUSED";
            worker.statements.add(new Statement(
                    month, worker.carried, worker.earned, worker.fined, worker.bonuses, worker.returned, paid, state));
            worker.carried = due - paid;
            worker.earned = 0;
            worker.fined = 0;
            worker.bonuses = 0;
            worker.returned = state.equals("REFUSED") ? paid : 0;
            worker.news = worker.returned > 0;
        }
    }

    Client client(UUID id) {
        return requireNonNull(clients.get(id));
    }

    Worker worker(UUID id) {
        return requireNonNull(workers.get(id));
    }
}
