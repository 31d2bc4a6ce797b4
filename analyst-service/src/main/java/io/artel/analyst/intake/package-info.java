/** Events of the other domains as they come. */
@NullMarked
package io.artel.analyst.intake;

import org.jspecify.annotations.NullMarked;
