package io.artel.gateway.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the gateway has found out about a request, and tells the services.
 *
 * @param requestId the visitor's own if it is well-formed, otherwise a new one
 * @param address of the visitor: the socket's peer, or what a trusted proxy says
 * @param limitedAs the address as limits count it: of IPv6 the /64, which one visitor usually owns whole
 * @param scheme http or https, as the visitor used it
 * @param host with the port, as the visitor used it
 */
public record Visit(String requestId, String address, String limitedAs, String scheme, String host) {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String ATTRIBUTE = Visit.class.getName();

    public static Visit of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visit visit) return visit;
        throw new IllegalStateException("the entrance was not passed");
    }

    static boolean isKnown(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visit;
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    boolean secure() {
        return scheme.equals("https");
    }
}
