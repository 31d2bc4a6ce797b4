/** The outside payment provider, asked until it answers and never inside a transaction. */
@NullMarked
package io.artel.billing.provider;

import org.jspecify.annotations.NullMarked;
