/** Money: what is owed, held, charged, paid, earned and staked. */
@NullMarked
package io.artel.billing;

import org.jspecify.annotations.NullMarked;
