/** What people change of their own account. */
@NullMarked
package io.artel.accounts.profile;

import org.jspecify.annotations.NullMarked;
