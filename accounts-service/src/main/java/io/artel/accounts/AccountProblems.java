package io.artel.accounts;

import io.artel.accounts.administration.OwnAccount;
import io.artel.accounts.credentials.LinkInvalid;
import io.artel.accounts.credentials.TooManyAttempts;
import io.artel.accounts.sessions.AccountBlocked;
import io.artel.accounts.sessions.RefreshRefused;
import io.artel.accounts.sessions.SignInRefused;
import io.artel.starter.web.ProblemMapping;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** This service's refusals, as problems. */
@Configuration(proxyBeanMethods = false)
class AccountProblems {

    private static final String RETRY_AFTER = "retryAfterSeconds";

    @Bean
    ProblemMapping accountProblemMapping() {
        return new ProblemMapping()
                .map(SignInRefused.class, HttpStatus.UNAUTHORIZED, "sign_in_refused")
                .map(RefreshRefused.class, HttpStatus.UNAUTHORIZED, "refresh_refused")
                .map(AccountBlocked.class, HttpStatus.FORBIDDEN, "account_blocked")
                .map(LinkInvalid.class, HttpStatus.BAD_REQUEST, "link_invalid")
                .map(OwnAccount.class, HttpStatus.CONFLICT, "own_account")
                .map(
                        TooManyAttempts.class,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_attempts",
                        e -> Map.of(RETRY_AFTER, e.retryAfterSeconds()));
    }

    /** What the problem says of waiting, the header says too. */
    @RestControllerAdvice
    static class RetryAfter implements ResponseBodyAdvice<Object> {

        @Override
        public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returned,
                MediaType contentType,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            if (body instanceof ProblemDetail problem
                    && problem.getProperties() != null
                    && problem.getProperties().get(RETRY_AFTER) instanceof Long seconds) {
                response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds.toString());
            }
            return body;
        }
    }
}
