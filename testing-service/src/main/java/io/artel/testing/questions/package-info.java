/** The bank of questions by skill. */
@NullMarked
package io.artel.testing.questions;

import org.jspecify.annotations.NullMarked;
