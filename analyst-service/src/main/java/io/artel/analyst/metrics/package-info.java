/** What happened to many. */
@NullMarked
package io.artel.analyst.metrics;

import org.jspecify.annotations.NullMarked;
