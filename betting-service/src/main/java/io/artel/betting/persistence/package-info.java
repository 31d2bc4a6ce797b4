/** Pools and bets in PostgreSQL. */
@NullMarked
package io.artel.betting.persistence;

import org.jspecify.annotations.NullMarked;
