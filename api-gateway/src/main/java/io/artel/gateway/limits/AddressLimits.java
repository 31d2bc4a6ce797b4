package io.artel.gateway.limits;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.GatewaySettings.Rate;
import io.artel.gateway.web.Problems;
import io.artel.gateway.web.Visit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one client address may ask, before anything costs: everything together, and the forms that invite guessing
 * and flooding (US-081) each by itself.
 */
@Component
@Order(AddressLimits.ORDER)
class AddressLimits extends OncePerRequestFilter {

    static final int ORDER = -300;

    private record Rule(List<RequestMatcher> calls, Allowances allowances) {
        boolean covers(HttpServletRequest request) {
            return calls.stream().anyMatch(call -> call.matches(request));
        }
    }

    private final Allowances everything;
    private final List<Rule> rules;
    private final Problems problems;

    AddressLimits(GatewaySettings settings, Problems problems, Clock clock) {
        this.problems = problems;
        var limits = settings.limits();
        everything = new Allowances(limits.address(), clock);
        rules = List.of(
                posts(limits.signIn(), clock, "/api/accounts/sessions"),
                posts(limits.registration(), clock, "/api/accounts/registrations"),
                posts(
                        limits.passwordReset(),
                        clock,
                        "/api/accounts/password-resets",
                        "/api/accounts/password-resets/requests"),
                posts(limits.application(), clock, "/api/testing/applications"),
                posts(
                        limits.confirmation(),
                        clock,
                        "/api/accounts/email-confirmations",
                        "/api/testing/application-confirmations"));
    }

    private static Rule posts(Rate rate, Clock clock, String... paths) {
        var calls = Arrays.stream(paths)
                .map(path -> (RequestMatcher) pathPattern(HttpMethod.POST, path))
                .toList();
        return new Rule(calls, new Allowances(rate, clock));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = wait(request);
        if (wait.isPresent())
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", wait.getAsLong());
        else chain.doFilter(request, response);
    }

    private OptionalLong wait(HttpServletRequest request) {
        var address = Visit.of(request).limitedAs();
        var wait = everything.take(address);
        for (var rule : rules) {
            if (wait.isEmpty() && rule.covers(request)) wait = rule.allowances().take(address);
        }
        return wait;
    }

    /** Probes are asked by the platform, which must not be told to come back later. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health/");
    }
}
