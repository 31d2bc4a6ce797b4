/** Stock on the shelves and its movements. */
@NullMarked
package io.artel.store.stock;

import org.jspecify.annotations.NullMarked;
