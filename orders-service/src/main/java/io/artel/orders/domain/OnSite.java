package io.artel.orders.domain;

/** Whom the worker asks for on site.
 *
 * @param phone E.164
 */
public record OnSite(String name, String phone) {}
