/** Weekly invoices, their collection, and credit notes (US-220). */
@NullMarked
package io.artel.billing.invoices;

import org.jspecify.annotations.NullMarked;
