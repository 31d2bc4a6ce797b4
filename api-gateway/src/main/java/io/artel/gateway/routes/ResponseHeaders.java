package io.artel.gateway.routes;

import io.artel.gateway.web.AnswerHeaders;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service's answer keeps of its headers; nothing is stored on the way unless the service allows it. */
@Component
class ResponseHeaders implements ResponseHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders theirs, ServerResponse response) {
        var passed = new HttpHeaders();
        theirs.headerSet().forEach(header -> {
            if (!AnswerHeaders.isOurs(header.getKey().toLowerCase(Locale.ROOT)))
                passed.addAll(header.getKey(), header.getValue());
        });
        if (!passed.containsHeader(HttpHeaders.CACHE_CONTROL)) passed.set(HttpHeaders.CACHE_CONTROL, "no-store");
        return passed;
    }
}
