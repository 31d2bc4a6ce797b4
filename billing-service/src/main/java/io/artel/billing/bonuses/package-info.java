/** Money a manager gives a worker (US-270). */
@NullMarked
package io.artel.billing.bonuses;

import org.jspecify.annotations.NullMarked;
