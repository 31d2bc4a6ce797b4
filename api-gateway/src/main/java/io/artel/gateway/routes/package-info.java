/** From the public address to the services. */
@NullMarked
package io.artel.gateway.routes;

import org.jspecify.annotations.NullMarked;
