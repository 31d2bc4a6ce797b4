package io.artel.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first thing a request meets: who visits, the request's id in all logs, the headers of whatever is answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Entrance extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final int SERVER_ERROR = 500;

    private final Visitors visitors;
    private final AnswerHeaders headers;

    Entrance(Visitors visitors, AnswerHeaders headers) {
        this.visitors = visitors;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Visit.isKnown(request)) visitors.visit(request).remember(request);
        headers.on(request, response);
        try (var id = MDC.putCloseable("requestId", Visit.of(request).requestId())) {
            chain.doFilter(request, response);
            // The path without its query: a query may hold a token.
            if (response.getStatus() >= SERVER_ERROR)
                LOG.warn("{} {} answered {}", request.getMethod(), request.getRequestURI(), response.getStatus());
            else LOG.debug("{} {} answered {}", request.getMethod(), request.getRequestURI(), response.getStatus());
        }
    }

    /** What the container refuses by itself comes as an error dispatch. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
