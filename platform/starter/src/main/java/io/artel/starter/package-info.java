/** Wires what every service stands on. */
@NullMarked
package io.artel.starter;

import org.jspecify.annotations.NullMarked;
