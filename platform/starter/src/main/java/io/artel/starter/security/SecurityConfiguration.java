package io.artel.starter.security;

import io.artel.starter.ArtelSettings;
import io.artel.starter.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every service checks every token by itself, whatever the gateway did. Which roles an endpoint allows is said at the
 * endpoint ({@link io.artel.starter.web.Allow}); here is only whether a token that was sent is good.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    @Bean
    @ConditionalOnWebApplication // a service may be started without HTTP, for one errand
    SecurityFilterChain artelSecurity(HttpSecurity http, JsonMapper json) throws Exception {
        return http.csrf(csrf -> csrf.disable()) // no ambient credentials: tokens come in a header
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}).authenticationEntryPoint(invalidToken(json)))
                .build();
    }

    private static AuthenticationEntryPoint invalidToken(JsonMapper json) {
        return (request, response, e) -> write(response, json);
    }

    private static void write(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(json.writeValueAsString(Problems.problem(
                        HttpStatus.UNAUTHORIZED, "token_invalid", "the token is expired or not ours")));
    }

    /** Keys come from accounts-service and are cached; an unknown {@code kid} fetches them anew (key rotation). */
    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    JwtDecoder jwtDecoder(ArtelSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.accountsUrl() + "/api/accounts/jwks")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(accessTokens());
        return decoder;
    }

    /** What an access token must say, beside a good signature. */
    public static OAuth2TokenValidator<Jwt> accessTokens() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, subject -> subject != null),
                new JwtClaimValidator<Object>(
                        JwtClaimNames.ISS, issuer -> issuer != null && Callers.ISSUER.equals(issuer.toString())),
                new JwtClaimValidator<java.util.List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(Callers.AUDIENCE)));
    }
}
