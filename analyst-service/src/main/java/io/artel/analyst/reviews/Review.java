package io.artel.analyst.reviews;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form a review ends in (US-210).
 *
 * @param scores each criterion, 1 to 5; empty where it does not apply
 * @param rootCause what the controller found; null when nothing went wrong
 */
record Review(
        Map<Criterion, Optional<Integer>> scores,
        Verdict verdict,
        String findings,
        @Nullable RootCause rootCause) {

    /** What is looked at in every review. */
    enum Criterion {
        PUNCTUALITY,
        WORK_QUALITY,
        /** The photos and the signed form. */
        DOCUMENTS,
        EQUIPMENT,
        COMMUNICATION
    }

    enum Verdict {
        GOOD,
        ACCEPTABLE,
        BAD
    }

    /** Whose doing it was; the cause that orders recorded may turn out to be another. */
    enum RootCause {
        CLIENT,
        WORKER,
        COMPANY,
        /** Nobody's here: weather, traffic, a third party. */
        OTHER
    }
}
