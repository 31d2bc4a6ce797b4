/** Who somebody is, for the staff of the other domains. */
@NullMarked
package io.artel.accounts.people;

import org.jspecify.annotations.NullMarked;
