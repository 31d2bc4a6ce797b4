package io.artel.billing.payouts;

import io.artel.kernel.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker's month: what was carried over and came in, and what is paid out of it.
 *
 * @param opening what the statement before left, negative when fines were more than earnings
 * @param fined fines less those taken back
 * @param returned payouts that came back
 * @param paid nothing when the sum is not positive, or there is nowhere to pay it
 * @param detailsId where it was paid to
 * @param way null while it can still go either
 * @param refusal why it came back
 */
record Payout(
        UUID id,
        int year,
        int sequence,
        UUID workerId,
        YearMonth month,
        int attempt,
        Money opening,
        Money earned,
        Money fined,
        Money bonuses,
        Money returned,
        Money paid,
        @Nullable UUID detailsId,
        State state,
        @Nullable Way way,
        Instant madeAt,
        @Nullable Instant settledAt,
        @Nullable String refusal) {

    /** How the money goes out: never both ways. */
    enum Way {
        TRANSFER,
        BANK_FILE
    }

    enum State {
        /** Nothing is paid out; what there is goes over to the next. */
        CARRIED,
        /** It is to be paid: the transfer service is being asked, or a file for the bank is to be made. */
        REQUESTED,
        /** It stands in a file for the bank, which has not said yet what became of it. */
        EXPORTED,
        /** It is on its way. */
        ACCEPTED,
        PAID,
        /** The money is the worker's again, and goes out with the next. */
        REFUSED
    }

    /** Such as {@code P2026-000123}. */
    String number() {
        return "P%d-%06d".formatted(year, sequence);
    }

    Money due() {
        return opening.plus(earned).minus(fined).plus(bonuses).plus(returned);
    }

    /** What goes over to the next statement. */
    Money carried() {
        return due().minus(paid);
    }
}
