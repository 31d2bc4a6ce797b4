/** What the store keeps. */
@NullMarked
package io.artel.store.items;

import org.jspecify.annotations.NullMarked;
