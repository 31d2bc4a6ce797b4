/** The order and the process around it: plain Java, no framework. */
@NullMarked
package io.artel.orders.domain;

import org.jspecify.annotations.NullMarked;
