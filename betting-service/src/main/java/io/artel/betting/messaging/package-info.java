/** What orders and billing say, and what billing is asked. */
@NullMarked
package io.artel.betting.messaging;

import org.jspecify.annotations.NullMarked;
