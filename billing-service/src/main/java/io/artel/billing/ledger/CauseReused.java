package io.artel.billing.ledger;

import java.util.UUID;

/** The same cause came as another entry: one of the two is wrong, and neither may pass in silence. */
public class CauseReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CauseReused(UUID cause) {
        super("cause " + cause + " has been posted as another entry");
    }
}
