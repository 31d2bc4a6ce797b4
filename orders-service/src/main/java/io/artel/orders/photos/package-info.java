/** Photos: taken in with care, kept with their hash. */
@NullMarked
package io.artel.orders.photos;

import org.jspecify.annotations.NullMarked;
