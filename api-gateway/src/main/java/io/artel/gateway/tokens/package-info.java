/** Who calls: access tokens, checked once and remembered. */
@NullMarked
package io.artel.gateway.tokens;

import org.jspecify.annotations.NullMarked;
