package io.artel.orders.domain;

import io.artel.kernel.Money;

/** The price as matching fixed it with the worker (US-050). */
public record Price(Money base, int discountPercent, Money discount, Money total) {}
