/** Taking tests, grading them, and what comes of it. */
@NullMarked
package io.artel.testing.attempts;

import org.jspecify.annotations.NullMarked;
