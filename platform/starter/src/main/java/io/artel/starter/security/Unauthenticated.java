package io.artel.starter.security;

/** The endpoint wants to know who calls, and the request does not say. */
public class Unauthenticated extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
