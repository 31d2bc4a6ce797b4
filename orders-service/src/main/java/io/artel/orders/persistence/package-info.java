/** Orders in PostgreSQL. */
@NullMarked
package io.artel.orders.persistence;

import org.jspecify.annotations.NullMarked;
