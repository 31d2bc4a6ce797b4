/** The one public door. */
@NullMarked
package io.artel.gateway;

import org.jspecify.annotations.NullMarked;
