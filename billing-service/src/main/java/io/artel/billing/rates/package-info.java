/** The worker's share and the fine, by the time they start (US-240). */
@NullMarked
package io.artel.billing.rates;

import org.jspecify.annotations.NullMarked;
