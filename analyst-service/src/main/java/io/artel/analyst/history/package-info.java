/** What happened to one order. */
@NullMarked
package io.artel.analyst.history;

import org.jspecify.annotations.NullMarked;
