/** Discounts by what a client has paid in total (US-040), a subdomain with its own model. */
@NullMarked
package io.artel.matching.discounts;

import org.jspecify.annotations.NullMarked;
