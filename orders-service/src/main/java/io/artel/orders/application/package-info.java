/** Use cases: one transaction each. */
@NullMarked
package io.artel.orders.application;

import org.jspecify.annotations.NullMarked;
