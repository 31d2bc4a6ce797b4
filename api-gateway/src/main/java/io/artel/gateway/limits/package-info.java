/** How much one address or account may ask, and how long a body may be. */
@NullMarked
package io.artel.gateway.limits;

import org.jspecify.annotations.NullMarked;
