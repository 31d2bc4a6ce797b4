package io.artel.billing.provider;

/**
 * What is kept of a card.
 *
 * @param token stands for the card at the provider
 */
public record Card(String token, String brand, String last4) {}
