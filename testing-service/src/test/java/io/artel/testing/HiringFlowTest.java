package io.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the public form to a decision, over a real database, broker and mailbox (US-090, US-120). */
class HiringFlowTest extends HiringSteps {

    @Test
    void who_passes_every_test_qualifies() throws Exception {
        singleChoice();
        var set = set(test(Map.of()), test(Map.of("passScore", 100)));
        var vacancy = vacancy();

        var application = applicationOf(applied(vacancy));
        var received = bus.await("testing.application-received.v1", it -> about(it, "applicationId", application));
        Contracts.validate("testing.application-received.v1", received.payload().toString());
        assertThat(received.head().audience().roles()).containsExactly(Role.MANAGER);

        var attempts =
                accepted(invited(application, set), candidate).ok().body().at("/attempts");
        assertThat(attempts.size()).isEqualTo(2);
        for (var attempt : attempts) {
            var result = taken(java.util.UUID.fromString(attempt.at("/id").asString()), "right");
            assertThat(result.at("/passed")).isEqualTo("true");
        }

        var qualified = bus.await("testing.candidate-qualified.v1", it -> about(it, "applicationId", application));
        Contracts.validate("testing.candidate-qualified.v1", qualified.payload().toString());
        assertThat(qualified.payload().at("/accountId").asString())
                .isEqualTo(candidate.accountId().toString());
        assertThat(qualified.payload().at("/skills").toString())
                .isEqualTo("[{\"skill\":\"%s\",\"score\":100}]".formatted(skill));
        assertThat(letter("You are in", 1).text()).contains("Cleaner");
        assertThat(get("/applications/" + application, manager).ok().at("/application/state"))
                .isEqualTo("QUALIFIED");
        assertThat(bus.all("testing.candidate-rejected.v1"))
                .noneMatch(it -> about(it.payload(), "applicationId", application));
    }

    @Test
    void who_fails_a_test_is_rejected_with_the_reason_and_a_date() throws Exception {
        singleChoice();
        var application = applicationOf(applied(vacancy()));
        var attempts = accepted(invited(application, set(test(Map.of()), test(Map.of()))), candidate)
                .ok();

        var result = taken(attempts.id("/attempts/0/id"), "bad");

        assertThat(result.at("/score")).isEqualTo("0");
        assertThat(result.at("/passed")).isEqualTo("false");
        var rejected = bus.await("testing.candidate-rejected.v1", it -> about(it, "applicationId", application));
        Contracts.validate("testing.candidate-rejected.v1", rejected.payload().toString());
        assertThat(rejected.head().audience().accounts()).containsExactly(candidate.accountId());
        assertThat(Instant.parse(rejected.payload().at("/reapplyFrom").asString()))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)),
                        clock.instant().plus(Duration.ofDays(30)));
        assertThat(letter("About your application", 1).text()).contains("Test of " + skill);
        var other = start(attempts.id("/attempts/1/id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("illegal_move");
    }

    @Test
    void managers_whose_addresses_are_known_hear_of_a_new_application() throws Exception {
        var address = "manager-" + Ids.next() + "@example.org";
        bus.send(
                "platform.keep-contact.v1",
                manager.accountId(),
                Map.of(
                        "accountId",
                        manager.accountId(),
                        "email",
                        address,
                        "name",
                        "Manager",
                        "language",
                        "ru",
                        "roles",
                        List.of("MANAGER"),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
        await().until(() -> jdbc.sql("select count(*) from contact where email = :email")
                        .param("email", address)
                        .query(Long.class)
                        .single()
                == 1);

        applied(vacancy());

        await().untilAsserted(() -> assertThat(Infrastructure.mailbox().lettersTo(address))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.subject()).isEqualTo("Новый отклик");
                    assertThat(letter.text()).contains("Cleaner").doesNotContain("Boris");
                }));
    }

    @Test
    void the_contact_of_the_contract_is_understood() {
        var account = java.util.UUID.fromString("0197a000-0000-7000-8000-000000000001");
        bus.send(Ids.next(), "platform.keep-contact.v1", account, Contracts.example("platform.keep-contact.v1"));

        await().until(() -> jdbc.sql("select count(*) from contact where account_id = :id")
                        .param("id", account)
                        .query(Long.class)
                        .single()
                == 1);
    }

    private static boolean about(tools.jackson.databind.JsonNode payload, String field, java.util.UUID id) {
        return payload.path(field).asString("").equals(id.toString());
    }
}
