/** The orders service. */
@NullMarked
package io.artel.orders;

import org.jspecify.annotations.NullMarked;
