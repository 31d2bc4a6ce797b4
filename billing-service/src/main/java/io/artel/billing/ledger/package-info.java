/** Double entry: accounts, postings, the append-only journal. */
@NullMarked
package io.artel.billing.ledger;

import org.jspecify.annotations.NullMarked;
