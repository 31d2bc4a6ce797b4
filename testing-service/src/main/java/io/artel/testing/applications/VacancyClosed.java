package io.artel.testing.applications;

import java.util.UUID;

/** Nobody can apply for this vacancy now. */
public class VacancyClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VacancyClosed(UUID vacancyId) {
        super("not open: vacancy " + vacancyId);
    }
}
