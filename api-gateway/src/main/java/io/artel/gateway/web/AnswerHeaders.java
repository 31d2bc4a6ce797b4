package io.artel.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The headers that every answer carries, whoever wrote it: a service, a file, a refusal. */
@Component
public class AnswerHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
                    + " frame-ancestors 'none'; object-src 'none'; base-uri 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            // Workers photograph with the phone's camera; nothing else of the device is wanted.
            "Permissions-Policy",
            "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** What a service says under these names (lower case) is not passed on. */
    private static final Set<String> OURS = Set.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "strict-transport-security",
            "x-request-id",
            "server",
            "x-powered-by");

    void on(HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        ALWAYS.forEach(response::setHeader);
        response.setHeader(Visit.REQUEST_ID, visit.requestId());
        if (visit.secure()) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /** @param name in lower case */
    public static boolean isOurs(String name) {
        return OURS.contains(name);
    }
}
