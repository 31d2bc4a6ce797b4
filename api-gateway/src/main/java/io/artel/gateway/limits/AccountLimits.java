package io.artel.gateway.limits;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.tokens.SignedIn;
import io.artel.gateway.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much one account may ask, from wherever; after the token was checked. */
@Component
@Order(AccountLimits.ORDER)
class AccountLimits extends OncePerRequestFilter {

    static final int ORDER = 0;

    private final Allowances everything;
    private final Problems problems;

    AccountLimits(GatewaySettings settings, Problems problems, Clock clock) {
        this.everything = new Allowances(settings.limits().account(), clock);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = SignedIn.current()
                .map(caller -> everything.take(caller.accountId().toString()))
                .orElse(OptionalLong.empty());
        if (wait.isPresent())
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", wait.getAsLong());
        else chain.doFilter(request, response);
    }
}
