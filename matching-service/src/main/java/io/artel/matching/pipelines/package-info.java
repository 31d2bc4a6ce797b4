/** Versions of the pipeline as managers made them (US-070). */
@NullMarked
package io.artel.matching.pipelines;

import org.jspecify.annotations.NullMarked;
