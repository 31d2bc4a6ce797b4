package io.artel.analyst.reviews;

import java.util.UUID;

/** One controller has a case; another wants it. */
class ClaimedByAnother extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimedByAnother(UUID caseId) {
        super("another controller has case " + caseId);
    }
}
