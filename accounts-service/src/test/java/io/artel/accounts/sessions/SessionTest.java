package io.artel.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.artel.accounts.ServiceTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class SessionTest extends ServiceTest {

    private static final Duration PAST_GRACE = Duration.ofSeconds(31);

    @Test
    void the_refresh_token_lives_in_a_cookie_that_scripts_and_other_sites_never_see() throws Exception {
        var person = person();

        var answer = trySignIn(person.email(), PASSWORD);

        assertThat(answer.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/accounts/sessions", "Max-Age=")
                .doesNotContain("Secure"); // the tests' public URL is plain http
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(body(answer).path("refreshToken").isNull()).isTrue();
    }

    @Test
    void each_renewal_gives_another_token_of_the_same_session() throws Exception {
        var person = person();

        var renewed = refresh(person.refreshToken());

        assertThat(renewed.getStatus()).isEqualTo(200);
        assertThat(refreshCookie(renewed)).isNotEqualTo(person.refreshToken());
        var token = body(renewed).path("accessToken").asString();
        assertThat(claims(token).path("sid"))
                .isEqualTo(claims(person.accessToken()).path("sid"));
        assertThat(refresh(refreshCookie(renewed)).getStatus()).isEqualTo(200);
    }

    /** Other services ask for the password again by it: staying signed in must not count. */
    @Test
    void a_renewal_does_not_say_that_the_password_was_shown_again() throws Exception {
        var person = person();
        long shown = claims(person.accessToken()).path("auth_time").asLong();
        assertThat(shown).isEqualTo(claims(person.accessToken()).path("iat").asLong());
        time().advance(Duration.ofMinutes(7));

        var renewed =
                claims(body(refresh(person.refreshToken())).path("accessToken").asString());

        assertThat(renewed.path("auth_time").asLong()).isEqualTo(shown);
        assertThat(renewed.path("iat").asLong()).isGreaterThanOrEqualTo(shown + 420);
        assertThat(claims(signIn(person.email(), PASSWORD).accessToken())
                        .path("auth_time")
                        .asLong())
                .isGreaterThanOrEqualTo(shown + 420);
    }

    @Test
    void a_token_that_is_used_again_later_ends_the_whole_session() throws Exception {
        var person = person();
        var successor = refreshCookie(refresh(person.refreshToken()));
        time().advance(PAST_GRACE);

        var reused = refresh(person.refreshToken());

        assertThat(reused.getStatus()).isEqualTo(401);
        assertThat(code(reused)).isEqualTo("refresh_refused");
        assertThat(Objects.requireNonNull(reused.getCookie("artel_refresh")).getMaxAge())
                .isZero();
        assertThat(refresh(successor).getStatus()).isEqualTo(401);
        assertThat(audited(person, "SESSION_REVOKED")).isEqualTo(1);
    }

    @Test
    void a_phone_that_lost_the_answer_asks_again_within_the_grace() throws Exception {
        var person = person();
        refresh(person.refreshToken());

        var again = refresh(person.refreshToken());

        assertThat(again.getStatus()).isEqualTo(200);
        time().advance(PAST_GRACE);
        assertThat(refresh(refreshCookie(again)).getStatus()).isEqualTo(200);
    }

    @Test
    void the_grace_leaves_no_second_line_of_tokens() throws Exception {
        var person = person();
        var one = refreshCookie(refresh(person.refreshToken()));
        var other = refreshCookie(refresh(person.refreshToken()));
        assertThat(refresh(one).getStatus()).isEqualTo(200);
        time().advance(PAST_GRACE);

        assertThat(refresh(other).getStatus()).isEqualTo(401);
    }

    @Test
    void parallel_renewals_with_one_token_all_get_through() throws Exception {
        var person = person();
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<MockHttpServletResponse> renewal = () -> refresh(person.refreshToken());

            for (var done : pool.invokeAll(Collections.nCopies(8, renewal))) {
                assertThat(done.get().getStatus()).isEqualTo(200);
            }
        }
    }

    @Test
    void an_app_without_cookies_has_its_tokens_in_the_body() throws Exception {
        var person = person();
        var signedIn = perform(json(
                post("/api/accounts/sessions"),
                Map.of("email", person.email(), "password", PASSWORD, "tokenInBody", true)));
        assertThat(signedIn.getCookie("artel_refresh")).isNull();

        var renewed = perform(json(
                post("/api/accounts/sessions/refresh"),
                Map.of("refreshToken", body(signedIn).path("refreshToken").asString())));

        assertThat(renewed.getStatus()).isEqualTo(200);
        assertThat(renewed.getCookie("artel_refresh")).isNull();
        assertThat(body(renewed).path("refreshToken").asString()).isNotEmpty();
    }

    @Test
    void a_session_that_is_not_used_for_a_month_is_over() throws Exception {
        var person = person();
        time().advance(Duration.ofDays(30));

        assertThat(refresh(person.refreshToken()).getStatus()).isEqualTo(401);
    }

    @Test
    void no_token_and_a_made_up_token_are_refused() throws Exception {
        assertThat(code(perform(post("/api/accounts/sessions/refresh")))).isEqualTo("refresh_refused");
        assertThat(code(refresh("made-up"))).isEqualTo("refresh_refused");
    }

    @Test
    void signing_out_ends_this_session_and_no_other() throws Exception {
        var here = person();
        var there = signIn(here.email(), PASSWORD);

        var answer = perform(
                delete("/api/accounts/sessions/current").cookie(new Cookie("artel_refresh", here.refreshToken())));

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(refresh(here.refreshToken()).getStatus()).isEqualTo(401);
        assertThat(refresh(there.refreshToken()).getStatus()).isEqualTo(200);
    }

    @Test
    void people_see_and_end_their_own_sessions_only() throws Exception {
        var anna = person();
        signIn(anna.email(), PASSWORD);
        var boris = person();
        var annas = sessionsOf(anna);
        assertThat(annas).hasSize(2);
        assertThat(annas).filteredOn(it -> it.path("current").asBoolean()).hasSize(1);
        var id = annas.getFirst().path("id").asString();

        var notTheirs = perform(delete("/api/accounts/sessions/" + id).header("Authorization", boris.bearer()));
        assertThat(notTheirs.getStatus()).isEqualTo(404);
        assertThat(sessionsOf(anna)).hasSize(2);

        var own = perform(delete("/api/accounts/sessions/" + id).header("Authorization", anna.bearer()));
        assertThat(own.getStatus()).isEqualTo(204);
        assertThat(sessionsOf(anna)).hasSize(1);

        perform(delete("/api/accounts/sessions").header("Authorization", anna.bearer()));
        assertThat(sessionsOf(anna)).isEmpty();
        assertThat(sessionsOf(boris)).hasSize(1);
    }

    @Test
    void a_blocked_account_is_out_at_once() throws Exception {
        var administrator = administrator();
        var person = person();

        perform(json(put("/api/accounts/accounts/" + person.accountId() + "/block"), Map.of("reason", "fraud"))
                .header("Authorization", administrator.bearer()));

        assertThat(refresh(person.refreshToken()).getStatus()).isEqualTo(401);
        var right = trySignIn(person.email(), PASSWORD);
        assertThat(right.getStatus()).isEqualTo(403);
        assertThat(code(right)).isEqualTo("account_blocked");
        assertThat(code(trySignIn(person.email(), "wrong password"))).isEqualTo("sign_in_refused");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_alike() throws Exception {
        var person = person();

        var wrong = trySignIn(person.email(), "wrong password");
        var unknown = trySignIn(someEmail(), "wrong password");

        assertThat(wrong.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(401);
        assertThat(body(wrong).path("detail")).isEqualTo(body(unknown).path("detail"));
        assertThat(code(wrong)).isEqualTo(code(unknown)).isEqualTo("sign_in_refused");
    }

    @Test
    void after_five_failures_nobody_signs_in_from_there_for_a_while() throws Exception {
        var person = person();
        for (int i = 0; i < 5; i++)
            assertThat(trySignIn(person.email(), "wrong password").getStatus()).isEqualTo(401);

        var locked = trySignIn(person.email(), PASSWORD);

        assertThat(locked.getStatus()).isEqualTo(429);
        assertThat(code(locked)).isEqualTo("too_many_attempts");
        assertThat(Integer.parseInt(Objects.requireNonNull(locked.getHeader("Retry-After"))))
                .isBetween(1, 30);
        assertThat(from("198.51.100.7", person.email(), PASSWORD).getStatus()).isEqualTo(201);

        time().advance(PAST_GRACE);
        assertThat(trySignIn(person.email(), PASSWORD).getStatus()).isEqualTo(201);
    }

    @Test
    void the_lock_doubles_and_is_the_same_for_an_address_without_an_account() throws Exception {
        var nobody = someEmail();
        for (int i = 0; i < 5; i++) trySignIn(nobody, "wrong password");
        time().advance(PAST_GRACE);
        trySignIn(nobody, "wrong password");

        var locked = trySignIn(nobody, "wrong password");

        assertThat(Integer.parseInt(Objects.requireNonNull(locked.getHeader("Retry-After"))))
                .isBetween(31, 60);
    }

    @Test
    void many_guesses_at_once_get_no_further_than_one_by_one() throws Exception {
        var person = person();
        try (var pool = Executors.newFixedThreadPool(12)) {
            Callable<Integer> guess =
                    () -> trySignIn(person.email(), "wrong password").getStatus();
            int checked = 0;
            for (var done : pool.invokeAll(Collections.nCopies(24, guess))) {
                if (done.get() == 401) checked++;
            }

            assertThat(checked).isEqualTo(5);
        }
    }

    @Test
    void one_address_cannot_try_one_password_on_everybody() throws Exception {
        int checked = 0;
        for (int i = 0; i < 101; i++) {
            if (from("203.0.113.9", someEmail(), "wrong password").getStatus() == 401) checked++;
        }

        assertThat(checked).isEqualTo(100);
    }

    private MockHttpServletResponse from(String address, String email, String password) throws Exception {
        return perform(json(post("/api/accounts/sessions"), Map.of("email", email, "password", password))
                .header("X-Forwarded-For", "192.0.2.1, " + address));
    }

    private List<JsonNode> sessionsOf(Person person) throws Exception {
        var answer = perform(get("/api/accounts/sessions").header("Authorization", person.bearer()));
        return List.copyOf(body(answer).path("items").values());
    }

    private long audited(Person person, String action) {
        return jdbc.sql("select count(*) from audit_entry where account_id = :id and action = :action")
                .param("id", person.accountId())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
