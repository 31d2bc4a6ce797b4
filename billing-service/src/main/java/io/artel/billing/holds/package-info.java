/** A price held before the job: at the provider, or against the client's credit limit. */
@NullMarked
package io.artel.billing.holds;

import org.jspecify.annotations.NullMarked;
