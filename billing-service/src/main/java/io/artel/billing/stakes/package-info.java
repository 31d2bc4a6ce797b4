/** Managers' prepaid accounts and the pools their bets are in. */
@NullMarked
package io.artel.billing.stakes;

import org.jspecify.annotations.NullMarked;
