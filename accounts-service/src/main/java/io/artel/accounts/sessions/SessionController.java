package io.artel.accounts.sessions;

import io.artel.accounts.account.Account;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.sessions.Sessions.EndReason;
import io.artel.accounts.sessions.SignIn.SignedIn;
import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.ArtelSettings;
import io.artel.starter.web.Allow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Browsers keep the refresh token in a cookie that scripts never see; an app without cookies asks for it in the body and
 * shows it in the body.
 */
@RestController
@RequestMapping("/api/accounts/sessions")
class SessionController {

    private static final String COOKIE = "artel_refresh";
    private static final String PATH = "/api/accounts/sessions";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Clock clock;
    private final boolean secure;

    SessionController(SignIn signIn, Sessions sessions, Clock clock, ArtelSettings settings) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
        this.secure = !settings.publicUrl().startsWith("http://");
    }

    /** @param tokenInBody for apps without cookies: the refresh token comes in the answer's body instead */
    record SignInRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 128) String password,
            @Nullable Boolean tokenInBody) {

        @Override
        public String toString() {
            return "SignInRequest[" + email + "]";
        }
    }

    record RefreshRequest(@NotBlank @Size(max = 100) String refreshToken) {}

    record AccountSummary(
            UUID accountId,
            String email,
            String name,
            String language,
            boolean emailConfirmed,
            @Nullable String phone,
            List<Role> roles) {

        static AccountSummary of(Account account) {
            return new AccountSummary(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.language(),
                    account.isEmailConfirmed(),
                    account.phone(),
                    account.roles());
        }
    }

    /** @param refreshToken only for apps without cookies */
    record SignedInView(
            String accessToken,
            Instant expiresAt,
            AccountSummary account,
            @Nullable String refreshToken) {}

    record SessionView(
            UUID id, String device, String address, Instant createdAt, Instant lastUsedAt, boolean current) {}

    record SessionList(List<SessionView> items) {}

    @PostMapping
    @Allow.Everyone
    @ResponseStatus(HttpStatus.CREATED)
    SignedInView signIn(
            @Valid @RequestBody SignInRequest request, HttpServletRequest http, HttpServletResponse answer) {
        var origin = RequestOrigin.of(http);
        var signedIn = signIn.signIn(request.email(), request.password(), origin.device(), origin.address());
        return view(signedIn, Boolean.TRUE.equals(request.tokenInBody()), answer);
    }

    @PostMapping("/refresh")
    @Allow.Everyone
    SignedInView refresh(
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            HttpServletResponse answer) {
        var shown = request != null ? request.refreshToken() : cookie;
        if (shown == null) throw new RefreshRefused();
        try {
            return view(signIn.renew(new OpaqueToken(shown)), request != null, answer);
        } catch (RefreshRefused e) {
            if (request == null) forgetCookie(answer);
            throw e;
        }
    }

    /** Signing out works with an expired access token too: the cookie says which session it is. */
    @DeleteMapping("/current")
    @Allow.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@CookieValue(name = COOKIE, required = false) @Nullable String cookie, HttpServletResponse answer) {
        if (cookie != null) sessions.end(new OpaqueToken(cookie));
        else CurrentSession.id().ifPresent(sessions::signOut);
        forgetCookie(answer);
    }

    @GetMapping
    @Allow.SignedIn
    SessionList list(Caller caller) {
        var current = CurrentSession.id();
        return new SessionList(sessions.of(caller.accountId()).stream()
                .map(it -> new SessionView(
                        it.id(),
                        it.device(),
                        it.address(),
                        it.createdAt(),
                        it.lastUsedAt(),
                        current.filter(it.id()::equals).isPresent()))
                .toList());
    }

    @DeleteMapping("/{id}")
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        sessions.end(caller.accountId(), id);
    }

    @DeleteMapping
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Caller caller, HttpServletResponse answer) {
        sessions.endAll(caller.accountId(), EndReason.SIGNED_OUT_EVERYWHERE);
        forgetCookie(answer);
    }

    private SignedInView view(SignedIn signedIn, boolean tokenInBody, HttpServletResponse answer) {
        if (!tokenInBody) {
            var lifetime = Duration.between(clock.instant(), signedIn.refreshExpiresAt());
            addCookie(answer, signedIn.refreshToken().value(), lifetime);
        }
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new SignedInView(
                signedIn.accessToken().value(),
                signedIn.accessToken().expiresAt(),
                AccountSummary.of(signedIn.account()),
                tokenInBody ? signedIn.refreshToken().value() : null);
    }

    private void forgetCookie(HttpServletResponse answer) {
        addCookie(answer, "", Duration.ZERO);
    }

    private void addCookie(HttpServletResponse answer, String value, Duration lifetime) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(lifetime)
                .build();
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
