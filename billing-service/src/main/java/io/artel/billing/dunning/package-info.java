/** What happens to those who do not pay. */
@NullMarked
package io.artel.billing.dunning;

import org.jspecify.annotations.NullMarked;
