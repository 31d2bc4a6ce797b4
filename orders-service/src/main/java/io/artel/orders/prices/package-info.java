/** What orders of a type cost (US-020), and clients' discounts as matching tells them. */
@NullMarked
package io.artel.orders.prices;

import org.jspecify.annotations.NullMarked;
