/** Everybody who wants to work is tested (US-080). */
@NullMarked
package io.artel.testing;

import org.jspecify.annotations.NullMarked;
