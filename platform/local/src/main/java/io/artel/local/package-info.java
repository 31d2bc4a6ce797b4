/** The whole platform on one machine: what {@code ./artel} runs. */
@NullMarked
package io.artel.local;

import org.jspecify.annotations.NullMarked;
