package io.artel.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the gateway's own refusals: RFC 9457 problems with a stable {@code code}, as the services write theirs. */
@Component
public class Problems {

    private final JsonMapper json;
    private final AnswerHeaders headers;

    Problems(JsonMapper json, AnswerHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        write(request, response, status, code, null);
    }

    /**
     * Replaces whatever the answer was going to be.
     *
     * @param retryAfterSeconds when the same request may succeed, if that is known
     * @throws IOException also when the answer is already on its way: the connection must break then, so that nobody
     *     takes half an answer for a whole one
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            @Nullable Long retryAfterSeconds)
            throws IOException {
        if (response.isCommitted()) throw new IOException("the answer broke off: " + code);
        response.reset();
        headers.on(request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfterSeconds != null) response.setHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds.toString());
        // A body that nobody has read would be taken for the next request, or read in vain: the connection ends.
        if (status == HttpStatus.CONTENT_TOO_LARGE) response.setHeader(HttpHeaders.CONNECTION, "close");
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:artel:problem:" + code);
        problem.put("title", code.replace('_', ' '));
        problem.put("status", status.value());
        problem.put("code", code);
        problem.put("requestId", Visit.of(request).requestId());
        var trace = MDC.get("traceId");
        if (trace != null) problem.put("traceId", trace);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }
}
