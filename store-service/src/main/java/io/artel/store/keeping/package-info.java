/** The store's use cases, each in one transaction with what it tells others. */
@NullMarked
package io.artel.store.keeping;

import org.jspecify.annotations.NullMarked;
