package io.artel.orders.domain;

import java.util.UUID;

/**
 * The worker a manager wants for an order, instead of the one matching would choose.
 *
 * @param managerId whose wish it is
 * @param reason in the manager's words
 */
public record Wish(UUID workerId, UUID managerId, String reason) {}
