/** The way of a hypothesis. */
@NullMarked
package io.artel.analyst.hypotheses.domain;

import org.jspecify.annotations.NullMarked;
