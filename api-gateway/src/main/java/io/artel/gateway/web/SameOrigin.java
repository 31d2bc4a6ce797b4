package io.artel.gateway.web;

import io.artel.gateway.GatewaySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The refresh cookie is the one credential a browser sends by itself, so where it counts no other site may ask. SameSite
 * keeps most out already; this also stops neighbouring sub-domains and browsers that do not know it.
 */
@Component
@Order(SameOrigin.ORDER)
class SameOrigin extends OncePerRequestFilter {

    static final int ORDER = -200;

    private static final String SESSIONS = "/api/accounts/sessions";
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Problems problems;
    private final String publicOrigin;

    SameOrigin(Problems problems, GatewaySettings settings) {
        this.problems = problems;
        this.publicOrigin = origin(settings.publicUrl());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CHANGING.contains(request.getMethod())
                && request.getRequestURI().startsWith(SESSIONS)
                && isFromElsewhere(request)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "cross_site");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
        var origin = request.getHeader("Origin");
        if (origin == null) return false;
        var visit = Visit.of(request);
        return !origin.equals(visit.scheme() + "://" + visit.host()) && !origin.equals(publicOrigin);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
