/** What workers are paid each month, where, and how the transfer gets on (US-230, US-240). */
@NullMarked
package io.artel.billing.payouts;

import org.jspecify.annotations.NullMarked;
