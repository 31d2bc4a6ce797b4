/** What administrators do to accounts, and how somebody becomes one. */
@NullMarked
package io.artel.accounts.administration;

import org.jspecify.annotations.NullMarked;
