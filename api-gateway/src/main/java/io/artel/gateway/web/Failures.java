package io.artel.gateway.web;

import io.artel.gateway.limits.BodyLimits;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;

/** Turns whatever goes wrong into a problem; nothing of the inside is told. */
@ControllerAdvice
@RestController
class Failures implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final long SOON = 2;

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (BodyLimits.exceeded(request)) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too_large");
        } else if (e instanceof ErrorResponse answer) {
            refuse(request, response, answer.getStatusCode().value());
        } else if (e instanceof InvalidParameterException) {
            // The query is not UTF-8.
            problems.write(request, response, HttpStatus.BAD_REQUEST, "malformed");
        } else if (e instanceof ResourceAccessException unreachable) {
            unreachable(unreachable, request, response);
        } else if (e instanceof IOException broken) {
            // The visitor has gone, or the service in the middle of its answer.
            LOG.info("{} {} broke off: {}", request.getMethod(), request.getRequestURI(), broken.toString());
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", SOON);
        } else {
            LOG.error("unforeseen failure", e);
            problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        }
    }

    private void unreachable(ResourceAccessException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), String.valueOf(e.getCause()));
        if (e.getCause() instanceof HttpTimeoutException && !(e.getCause() instanceof HttpConnectTimeoutException)) {
            problems.write(request, response, HttpStatus.GATEWAY_TIMEOUT, "timeout");
        } else {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", SOON);
        }
    }

    /** What the container or the request firewall refused before any handler; nobody can ask for it by itself. */
    @RequestMapping("${spring.web.error.path:/error}")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        refuse(request, response, status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var known = HttpStatus.resolve(status);
        var answer = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        var code = switch (answer) {
            case BAD_REQUEST -> "malformed";
            case NOT_FOUND -> "not_found";
            case METHOD_NOT_ALLOWED -> "method_not_allowed";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "unsupported_media_type";
            case CONTENT_TOO_LARGE -> "too_large";
            default -> answer.is5xxServerError() ? "internal" : "refused";
        };
        problems.write(request, response, answer, code);
    }
}
