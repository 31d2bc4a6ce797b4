/** Persistent timers. */
@NullMarked
package io.artel.orders.timers;

import org.jspecify.annotations.NullMarked;
