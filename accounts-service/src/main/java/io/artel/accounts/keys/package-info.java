/** The keys that sign access tokens: made here, kept encrypted, rotated, published. */
@NullMarked
package io.artel.accounts.keys;

import org.jspecify.annotations.NullMarked;
