package io.artel.kernel;

/** What an account may do; an account can hold several. How each is got stands in the product's table of roles. */
public enum Role {
    CLIENT,
    WORKER,
    MANAGER,
    BUYER,
    CONTROLLER,
    ADMINISTRATOR
}
