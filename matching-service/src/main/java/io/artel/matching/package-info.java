/** Who does which order, and at what price. */
@NullMarked
package io.artel.matching;

import org.jspecify.annotations.NullMarked;
