/** The whole platform as processes: what it does while its parts are killed. */
@NullMarked
package io.artel.e2e;

import org.jspecify.annotations.NullMarked;
