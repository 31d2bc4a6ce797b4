/** Hints of what changed, streamed to those who may know. */
@NullMarked
package io.artel.gateway.live;

import org.jspecify.annotations.NullMarked;
