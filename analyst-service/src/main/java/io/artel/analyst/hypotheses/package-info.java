/** What could be done better, from the proposal to the measured outcome (US-210). */
@NullMarked
package io.artel.analyst.hypotheses;

import org.jspecify.annotations.NullMarked;
