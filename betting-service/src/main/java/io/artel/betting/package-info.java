/** Managers bet on how orders end; nobody else sees it, and no order ever waits for it. */
@NullMarked
package io.artel.betting;

import org.jspecify.annotations.NullMarked;
