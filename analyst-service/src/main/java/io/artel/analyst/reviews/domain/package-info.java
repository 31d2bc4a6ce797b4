/** The way of a case, and chance. */
@NullMarked
package io.artel.analyst.reviews.domain;

import org.jspecify.annotations.NullMarked;
