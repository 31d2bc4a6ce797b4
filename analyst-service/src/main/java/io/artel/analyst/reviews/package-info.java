/** Quality control: the queue of orders to review, calls, and the form a review ends in (US-190, US-200, US-210). */
@NullMarked
package io.artel.analyst.reviews;

import org.jspecify.annotations.NullMarked;
