package io.artel.billing.invoices;

import io.artel.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client is asked for a week (US-220).
 *
 * @param week the Sunday that ends it
 * @param charged all its charges
 * @param creditUsed credits from before that it is less by
 * @param credited what of its own charges was credited since
 * @param collecting whether the provider is being asked for it
 * @param tries how often the card was asked
 * @param reminders how many steps of the dunning schedule are behind it
 * @param remindOn the day of the next; null when there is none
 */
record Invoice(
        UUID id,
        int year,
        int sequence,
        UUID clientId,
        LocalDate week,
        Instant issuedAt,
        Money charged,
        Money creditUsed,
        Money credited,
        State state,
        @Nullable Instant settledAt,
        boolean collecting,
        int tries,
        int reminders,
        @Nullable LocalDate remindOn) {

    enum State {
        OPEN,
        PAID,
        CREDITED
    }

    /** A number without gaps within its year, such as {@code 2026-000123}. */
    String number() {
        return "%d-%06d".formatted(year, sequence);
    }

    /** What is to be paid. */
    Money total() {
        return charged.minus(creditUsed).minus(credited);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
