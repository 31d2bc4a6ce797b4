/** The books compared with what the provider and the transfer service say. */
@NullMarked
package io.artel.billing.reconciliation;

import org.jspecify.annotations.NullMarked;
