/** Clients who may not order until what they owe is settled. */
@NullMarked
package io.artel.orders.debts;

import org.jspecify.annotations.NullMarked;
