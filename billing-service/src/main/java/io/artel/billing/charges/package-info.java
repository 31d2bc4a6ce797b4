/** What clients owe for orders, and how it is collected. */
@NullMarked
package io.artel.billing.charges;

import org.jspecify.annotations.NullMarked;
