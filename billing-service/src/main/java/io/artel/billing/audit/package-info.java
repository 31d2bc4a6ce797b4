/** Proves the books from the database alone, without the services that wrote them. */
@NullMarked
package io.artel.billing.audit;

import org.jspecify.annotations.NullMarked;
