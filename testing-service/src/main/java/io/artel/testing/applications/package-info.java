/** From the public form to a decision. */
@NullMarked
package io.artel.testing.applications;

import org.jspecify.annotations.NullMarked;
