/** Fines and charges that people dispute, and what a controller decides. */
@NullMarked
package io.artel.billing.disputes;

import org.jspecify.annotations.NullMarked;
