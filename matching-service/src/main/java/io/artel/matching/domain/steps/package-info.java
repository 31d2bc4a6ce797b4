/** The steps of matching, one class each. A class here that implements Step is known to managers from the next start on (US-070). */
@NullMarked
package io.artel.matching.domain.steps;

import org.jspecify.annotations.NullMarked;
