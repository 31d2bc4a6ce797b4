/** The rules of stock and kits, free of any framework. */
@NullMarked
package io.artel.store.domain;

import org.jspecify.annotations.NullMarked;
