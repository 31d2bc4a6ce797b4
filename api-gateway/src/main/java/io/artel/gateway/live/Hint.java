package io.artel.gateway.live;

/**
 * That something changed; never what. The cabinet asks the service, which knows who may see it.
 *
 * @param type of the event, such as {@code orders.order-moved.v1}
 * @param subject what it is about, usually an id
 */
record Hint(String type, String subject) {}
