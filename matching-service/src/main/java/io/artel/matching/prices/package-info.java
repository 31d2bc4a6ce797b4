/** How a price comes about (US-050). */
@NullMarked
package io.artel.matching.prices;

import org.jspecify.annotations.NullMarked;
