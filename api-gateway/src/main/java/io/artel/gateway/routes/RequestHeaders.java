package io.artel.gateway.routes;

import io.artel.gateway.web.Visit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** What a service is told with a request: what the visitor wrote, less what only the gateway can know; that anew. */
@Component
class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    /** Of one connection, or words by which a visitor could pretend to be the gateway or the platform. */
    private static final Set<String> KEPT_OUT = Set.of(
            "connection",
            "keep-alive",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "proxy-authorization",
            "proxy-authenticate",
            "proxy-connection",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-method-override",
            "x-request-id",
            "baggage");

    private static final Set<String> KEPT_OUT_FAMILIES = Set.of("x-forwarded-", "x-artel-", "ce_", "ce-");

    @Override
    public HttpHeaders apply(HttpHeaders theirs, ServerRequest request) {
        var named = new HashSet<String>();
        // Asked of the request itself: the library's filters have taken these headers away already.
        var connection = request.servletRequest().getHeaders(HttpHeaders.CONNECTION);
        while (connection.hasMoreElements()) {
            for (var name : connection.nextElement().split(","))
                named.add(name.strip().toLowerCase(Locale.ROOT));
        }
        var passed = new HttpHeaders();
        theirs.headerSet().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!isKeptOut(name) && !named.contains(name)) passed.addAll(header.getKey(), header.getValue());
        });
        // A length says nothing once the body goes on in pieces of unknown number.
        if (request.servletRequest().getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
            passed.remove(HttpHeaders.CONTENT_LENGTH);
        var visit = Visit.of(request.servletRequest());
        passed.set("X-Request-Id", visit.requestId());
        passed.set("X-Forwarded-For", visit.address());
        passed.set("X-Forwarded-Proto", visit.scheme());
        passed.set("X-Forwarded-Host", visit.host());
        return passed;
    }

    private static boolean isKeptOut(String name) {
        return KEPT_OUT.contains(name) || KEPT_OUT_FAMILIES.stream().anyMatch(name::startsWith);
    }

    /** After the filters of the library, which remove what is written here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
