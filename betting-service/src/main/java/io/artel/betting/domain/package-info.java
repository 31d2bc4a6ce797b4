/** Bets, pools and how a pool is divided. */
@NullMarked
package io.artel.betting.domain;

import org.jspecify.annotations.NullMarked;
