/** Keeps what happened, and counts it; nobody waits for it. */
@NullMarked
package io.artel.analyst;

import org.jspecify.annotations.NullMarked;
