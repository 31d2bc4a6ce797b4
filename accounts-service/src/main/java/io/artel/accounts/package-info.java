/** Accounts: who people are, how they prove it, and what they may do. */
@NullMarked
package io.artel.accounts;

import org.jspecify.annotations.NullMarked;
