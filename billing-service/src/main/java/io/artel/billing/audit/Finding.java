package io.artel.billing.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the audit says of one invariant.
 *
 * @param broken the first row that breaks it, and how; null when it holds
 */
public record Finding(String invariant, @Nullable String broken) {

    public boolean holds() {
        return broken == null;
    }
}
