package io.artel.gateway.tokens;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.web.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClient;

/** Under /api only the public calls go without a token. Which roles a call wants is the services' to say. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Requests wait for the keys when a token names an unknown one. */
    private static final Duration KEYS_WITHIN = Duration.ofSeconds(3);

    @Bean
    SecurityFilterChain door(HttpSecurity http, AccessTokens tokens, Problems problems, GatewaySettings settings)
            throws Exception {
        return http.csrf(csrf -> csrf.disable()) // the one ambient credential is guarded by SameOrigin
                .headers(headers -> headers.disable()) // ours are on every answer, not only on those of this chain
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new TokenCheck(tokens, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    for (var call : PublicCalls.ALL)
                        requests.requestMatchers(call.method(), call.path()).permitAll();
                    requests.requestMatchers(known(settings)).authenticated();
                    // Files, health, and addresses that do not exist.
                    requests.anyRequest().permitAll();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, e) ->
                        problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated")))
                .build();
    }

    /** Every address that leads somewhere; the routes are made of the same names. */
    private static RequestMatcher known(GatewaySettings settings) {
        var services = settings.services().keySet().stream()
                .map(name -> (RequestMatcher) PathPatternRequestMatcher.pathPattern("/api/" + name + "/**"))
                .toList();
        var events = PathPatternRequestMatcher.pathPattern("/api/events/**");
        return (HttpServletRequest request) ->
                events.matches(request) || services.stream().anyMatch(service -> service.matches(request));
    }

    @Bean
    AccessTokens accessTokens(GatewaySettings settings, Clock clock, MeterRegistry meters) {
        var accounts = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(settings.timeouts().connect(), KEYS_WITHIN)
                                .withRedirects(HttpRedirects.DONT_FOLLOW)))
                .baseUrl(Objects.requireNonNull(settings.services().get("accounts")))
                .build();
        var keys = new SigningKeys(
                () -> Objects.requireNonNullElse(
                        accounts.get().uri("/api/accounts/jwks").retrieve().body(String.class), ""),
                clock);
        var tokens = new AccessTokens(keys, AccessTokens.MOST, clock);
        meters.gauge("artel.tokens.remembered", tokens, AccessTokens::remembered);
        return tokens;
    }

    /** There are no users here; without this one would be made up, with a password in the log. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
