/** Order types and their versions (US-021): a plain corner. */
@NullMarked
package io.artel.orders.types;

import org.jspecify.annotations.NullMarked;
