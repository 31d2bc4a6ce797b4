/** What every request and every answer goes through, and the gateway's own pages. */
@NullMarked
package io.artel.gateway.web;

import org.jspecify.annotations.NullMarked;
