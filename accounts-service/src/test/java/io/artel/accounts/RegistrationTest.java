package io.artel.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.artel.fixtures.Contracts;
import io.artel.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RegistrationTest extends ServiceTest {

    @Test
    void a_newcomer_registers_confirms_the_address_and_signs_in() throws Exception {
        var email = someEmail();

        var registered = register(email);
        assertThat(registered.getStatus()).isEqualTo(201);
        var id = UUID.fromString(body(registered).path("accountId").asString());
        assertThat(claims(signIn(email, PASSWORD).accessToken())
                        .path("email_confirmed")
                        .asBoolean())
                .isFalse();

        var letter = letter(email, "Confirm your e-mail");
        assertThat(letter.text()).contains("Anna <Ivanova>");
        assertThat(perform(json(post("/api/accounts/email-confirmations"), Map.of("token", tokenIn(letter))))
                        .getStatus())
                .isEqualTo(204);

        var claims = claims(signIn(email, PASSWORD).accessToken());
        assertThat(claims.path("sub").asString()).isEqualTo(id.toString());
        assertThat(claims.path("email_confirmed").asBoolean()).isTrue();
        assertThat(claims.path("roles").toString()).isEqualTo("[\"CLIENT\"]");
        assertThat(jdbc.sql("select terms_version from consent where account_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11");
    }

    @Test
    void the_other_services_are_told_of_a_newcomer_as_the_contracts_say() throws Exception {
        var email = someEmail();
        var id = body(register(email)).path("accountId").asString();

        var registered = bus.await(
                "accounts.account-registered.v1",
                it -> it.path("accountId").asString().equals(id));
        Contracts.validate(registered.type(), registered.payload().toString());
        await().until(() -> bus.all("platform.keep-contact.v1").stream()
                        .filter(it -> it.key().equals(id))
                        .count()
                >= 5);
        var cards = bus.all("platform.keep-contact.v1").stream()
                .filter(it -> it.key().equals(id))
                .toList();
        assertThat(cards)
                .extracting(it -> it.topic())
                .containsExactlyInAnyOrder(
                        "orders.commands",
                        "store.commands",
                        "billing.commands",
                        "testing.commands",
                        "analyst.commands");
        cards.forEach(it -> Contracts.validate(it.type(), it.payload().toString()));

        confirm(email);

        bus.await(
                "platform.keep-contact.v1",
                it -> it.path("accountId").asString().equals(id)
                        && it.path("emailConfirmed").asBoolean()
                        && it.path("version").asLong()
                                > cards.getFirst().payload().path("version").asLong());
    }

    @Test
    void nobody_learns_that_an_address_has_an_account() throws Exception {
        var email = someEmail();
        var first = register(email);

        var second = register(email.toUpperCase(java.util.Locale.ROOT));

        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(body(second).propertyNames()).isEqualTo(body(first).propertyNames());
        assertThat(body(second).path("accountId").asString())
                .isNotEqualTo(body(first).path("accountId").asString());
        letter(email, "You already have an account");
        assertThat(accountsOf(email)).isEqualTo(1);
    }

    @Test
    void fifty_parallel_registrations_of_one_address_make_one_account() throws Exception {
        var email = someEmail();
        var solutions = new ArrayList<String>();
        for (int i = 0; i < 50; i++) solutions.add(proofOfWork());

        var answers = new ArrayList<MockHttpServletResponse>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            var tries = solutions.stream()
                    .map(solution -> (Callable<MockHttpServletResponse>)
                            () -> perform(json(post("/api/accounts/registrations"), registration(email, solution))))
                    .toList();
            for (var done : pool.invokeAll(tries)) answers.add(done.get());
        }

        // Those who would have waited too long for a hash are told to come again.
        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .isSubsetOf(201, 429)
                .contains(201);
        assertThat(accountsOf(email)).isEqualTo(1);
        letter(email, "Confirm your e-mail");
        assertThat(lettersTo(email, "Confirm")).isEqualTo(1);
    }

    @Test
    void wrong_input_is_told_at_its_field() throws Exception {
        var wrong = new HashMap<String, Object>(registration("not an address", "x"));
        wrong.put("password", "short");
        wrong.put("language", "fr");

        var answer = perform(json(post("/api/accounts/registrations"), wrong));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(body(answer).path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "password", "language");
    }

    @Test
    void the_address_is_no_password() throws Exception {
        var email = someEmail();
        var same = new HashMap<String, Object>(registration(email, proofOfWork()));
        same.put("password", email);

        var answer = perform(json(post("/api/accounts/registrations"), same));

        assertThat(body(answer).path("errors").get(0).path("code").asString()).isEqualTo("same_as_email");
    }

    @Test
    void work_is_wanted_and_counts_once() throws Exception {
        var solution = proofOfWork();
        assertThat(perform(json(post("/api/accounts/registrations"), registration(someEmail(), solution)))
                        .getStatus())
                .isEqualTo(201);

        var again = perform(json(post("/api/accounts/registrations"), registration(someEmail(), solution)));

        assertThat(code(again)).isEqualTo("proof_of_work_refused");
    }

    @Test
    void a_confirmation_link_may_be_opened_twice_but_not_made_up() throws Exception {
        var email = someEmail();
        register(email);
        var token = tokenIn(letter(email, "Confirm"));

        for (int i = 0; i < 2; i++) {
            assertThat(perform(json(post("/api/accounts/email-confirmations"), Map.of("token", token)))
                            .getStatus())
                    .isEqualTo(204);
        }
        var madeUp = perform(json(post("/api/accounts/email-confirmations"), Map.of("token", "made-up")));

        assertThat(code(madeUp)).isEqualTo("link_invalid");
    }

    @Test
    void a_confirmation_is_sent_again_on_demand_a_few_times() throws Exception {
        var email = someEmail();
        register(email);
        var person = signIn(email, PASSWORD);

        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            statuses.add(
                    perform(post("/api/accounts/email-confirmations/requests").header("Authorization", person.bearer()))
                            .getStatus());
        }

        assertThat(statuses).containsExactly(202, 202, 202, 202, 429);
        await().until(() -> lettersTo(email, "Confirm") == 5);
    }

    @Test
    void the_address_that_the_environment_names_is_an_administrator_once_it_is_confirmed() throws Exception {
        register("first@example.org");
        assertThat(claims(signIn("first@example.org", PASSWORD).accessToken())
                        .path("roles")
                        .toString())
                .doesNotContain("ADMINISTRATOR");

        confirm("first@example.org");

        var person = signIn("first@example.org", PASSWORD);
        assertThat(perform(get("/api/accounts/accounts").header("Authorization", person.bearer()))
                        .getStatus())
                .isEqualTo(200);
    }

    private long accountsOf(String email) {
        return jdbc.sql("select count(*) from account where email_key = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> registration(String email, String solution) {
        return Map.of(
                "email",
                email,
                "password",
                PASSWORD,
                "name",
                "Anna " + Ids.next().toString().substring(30),
                "language",
                "en",
                "termsVersion",
                "2026-11",
                "proofOfWork",
                solution);
    }
}
