/** Who changed what of whose account, and why. */
@NullMarked
package io.artel.accounts.audit;

import org.jspecify.annotations.NullMarked;
