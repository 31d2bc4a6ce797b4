package io.artel.accounts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.artel.accounts.ServiceTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ProfileTest extends ServiceTest {

    private static final String ANOTHER = "another good password";

    @Test
    void a_changed_profile_shows_in_the_next_token_and_in_the_contact_cards() throws Exception {
        var person = person();

        var answer = perform(
                json(put("/api/accounts/profile"), Map.of("name", " Анна ", "language", "ru", "phone", "+79991234567"))
                        .header("Authorization", person.bearer()));

        assertThat(body(answer).path("name").asString()).isEqualTo("Анна");
        var seen = body(perform(get("/api/accounts/profile").header("Authorization", person.bearer())));
        assertThat(seen.path("phone").asString()).isEqualTo("+79991234567");
        var token = body(refresh(person.refreshToken())).path("accessToken").asString();
        assertThat(claims(token).path("name").asString()).isEqualTo("Анна");
        bus.await(
                "platform.keep-contact.v1",
                it -> it.path("accountId").asString().equals(person.accountId().toString())
                        && it.path("language").asString().equals("ru"));
    }

    @Test
    void a_phone_that_is_none_is_refused_at_its_field() throws Exception {
        var person = person();

        var answer =
                perform(json(put("/api/accounts/profile"), Map.of("name", "Anna", "language", "en", "phone", "8 999"))
                        .header("Authorization", person.bearer()));

        assertThat(body(answer).path("errors").get(0).path("field").asString()).isEqualTo("phone");
    }

    @Test
    void another_password_ends_the_other_sessions_but_not_this_one() throws Exception {
        var here = person();
        var there = signIn(here.email(), PASSWORD);

        var changed = changePassword(here, PASSWORD, ANOTHER);

        assertThat(changed.getStatus()).isEqualTo(204);
        assertThat(refresh(here.refreshToken()).getStatus()).isEqualTo(200);
        assertThat(refresh(there.refreshToken()).getStatus()).isEqualTo(401);
        assertThat(trySignIn(here.email(), PASSWORD).getStatus()).isEqualTo(401);
        assertThat(trySignIn(here.email(), ANOTHER).getStatus()).isEqualTo(201);
        letter(here.email(), "Your password was changed");
    }

    @Test
    void the_current_password_cannot_be_guessed_here_either() throws Exception {
        var person = person();
        for (int i = 0; i < 5; i++) {
            var wrong = changePassword(person, "wrong password", ANOTHER);
            assertThat(body(wrong).path("errors").get(0).path("code").asString())
                    .isEqualTo("wrong_password");
        }

        assertThat(changePassword(person, PASSWORD, ANOTHER).getStatus()).isEqualTo(429);
    }

    @Test
    void a_new_password_that_is_too_short_is_told_at_its_field() throws Exception {
        var answer = changePassword(person(), PASSWORD, "short");

        assertThat(body(answer).path("errors").get(0).path("field").asString()).isEqualTo("new");
    }

    @Test
    void a_link_by_letter_sets_a_new_password_once_and_ends_all_sessions() throws Exception {
        var person = person();
        assertThat(requestReset(person.email()).getStatus()).isEqualTo(202);
        var token = tokenIn(letter(person.email(), "Set a new password"));
        for (int i = 0; i < 5; i++) trySignIn(person.email(), "forgotten password");
        assertThat(trySignIn(person.email(), "forgotten password").getStatus()).isEqualTo(429);

        assertThat(reset(token).getStatus()).isEqualTo(204);

        assertThat(refresh(person.refreshToken()).getStatus()).isEqualTo(401);
        assertThat(trySignIn(person.email(), ANOTHER).getStatus()).isEqualTo(201);
        assertThat(code(reset(token))).isEqualTo("link_invalid");
        letter(person.email(), "Your password was changed");
    }

    @Test
    void a_link_is_good_for_an_hour() throws Exception {
        var person = person();
        requestReset(person.email());
        var token = tokenIn(letter(person.email(), "Set a new password"));
        time().advance(Duration.ofMinutes(61));

        assertThat(code(reset(token))).isEqualTo("link_invalid");
    }

    @Test
    void asking_for_a_link_tells_nothing_and_floods_nobody() throws Exception {
        var person = person();

        assertThat(requestReset(someEmail()).getStatus()).isEqualTo(202);
        for (int i = 0; i < 7; i++)
            assertThat(requestReset(person.email()).getStatus()).isEqualTo(202);

        await().until(() -> lettersTo(person.email(), "Set a new password") == 5);
        assertThat(jdbc.sql("select count(*) from letter where kind = 'password-reset' and recipient = :email")
                        .param("email", person.email())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    private MockHttpServletResponse changePassword(Person person, String current, String wanted) throws Exception {
        return perform(json(put("/api/accounts/profile/password"), Map.of("current", current, "new", wanted))
                .header("Authorization", person.bearer()));
    }

    private MockHttpServletResponse requestReset(String email) throws Exception {
        return perform(json(
                post("/api/accounts/password-resets/requests"), Map.of("email", email, "proofOfWork", proofOfWork())));
    }

    private MockHttpServletResponse reset(String token) throws Exception {
        return perform(json(post("/api/accounts/password-resets"), Map.of("token", token, "password", ANOTHER)));
    }
}
