package io.artel.store.cookies;

import java.util.UUID;

/** Who makes the fortune cookies, one by one (US-170). Slow at times, and at times not there. */
interface CookieContractor {

    /** Where an ordered cookie is. */
    sealed interface Progress {

        record Baking() implements Progress {}

        record Delivered(String fortune) implements Progress {}
    }

    /** The contractor will never do this. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Orders one cookie; the same reader of the same order gets the same cookie again.
     *
     * @return the contractor's id of the cookie
     * @throws Refused when asking again makes no sense; any other exception means trouble that may pass
     */
    String order(UUID reference, String firstName, String language);

    /** @throws Refused when the contractor does not know this cookie */
    Progress progress(String id);
}
