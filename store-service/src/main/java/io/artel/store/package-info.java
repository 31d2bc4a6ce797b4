/** The store: what workers need for their jobs. */
@NullMarked
package io.artel.store;

import org.jspecify.annotations.NullMarked;
