/** HTTP. */
@NullMarked
package io.artel.orders.web;

import org.jspecify.annotations.NullMarked;
