package io.artel.gateway.tokens;

import io.artel.gateway.tokens.AccessTokens.Verdict;
import io.artel.gateway.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token that is sent must be good, at public addresses too: a cabinet with an old one should renew it. */
final class TokenCheck extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final long SOON = 2;

    private final AccessTokens tokens;
    private final Problems problems;

    TokenCheck(AccessTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> sent = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (sent.isEmpty() || !request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        switch (verdict(sent)) {
            case Verdict.Good good -> proceed(good.signedIn(), request, response, chain);
            case Verdict.Bad _ -> problems.write(request, response, HttpStatus.UNAUTHORIZED, "token_invalid");
            case Verdict.Unknown _ ->
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable", SOON);
        }
    }

    private Verdict verdict(List<String> sent) {
        // Two would be read differently here and in a service; another scheme nobody here understands.
        if (sent.size() != 1 || !sent.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return new Verdict.Bad();
        return tokens.check(sent.getFirst().substring(SCHEME.length()).strip());
    }

    private static void proceed(
            SignedIn signedIn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn.proof());
        SecurityContextHolder.setContext(context);
        try (var account = MDC.putCloseable("accountId", signedIn.accountId().toString())) {
            chain.doFilter(request, response);
        }
    }
}
