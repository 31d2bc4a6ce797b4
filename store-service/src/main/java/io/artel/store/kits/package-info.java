/** Kits: what an order type needs, and the kit of each order. */
@NullMarked
package io.artel.store.kits;

import org.jspecify.annotations.NullMarked;
