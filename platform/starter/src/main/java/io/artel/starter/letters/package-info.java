/** Letters that are never lost, and the contacts they go to. */
@NullMarked
package io.artel.starter.letters;

import org.jspecify.annotations.NullMarked;
