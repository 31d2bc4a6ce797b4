/** From any amount down to what made it: cause, order, charge, postings, rate, person and reason. */
@NullMarked
package io.artel.billing.explanations;

import org.jspecify.annotations.NullMarked;
