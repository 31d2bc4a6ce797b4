package io.artel.analyst.intake;

import io.artel.kernel.MessageHead;

/** Something that is derived from events. Each event comes once, in any order. */
public interface Projection {

    /** @param payload JSON; within a type's version there are only additions */
    void take(MessageHead head, String payload);
}
