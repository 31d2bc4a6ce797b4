/** What other services answer, and what they are asked. */
@NullMarked
package io.artel.orders.messaging;

import org.jspecify.annotations.NullMarked;
