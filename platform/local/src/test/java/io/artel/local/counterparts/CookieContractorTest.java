package io.artel.local.counterparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.local.counterparts.HttpCaller.Reply;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookieContractorTest {

    /** A clock the test turns by hand. */
    private static final class Turned extends Clock {
        private volatile Instant now = Instant.parse("2026-03-10T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    Path directory;

    final Turned clock = new Turned();
    CookieContractor contractor;
    HttpCaller caller;

    @BeforeEach
    void start() {
        contractor = new CookieContractor(0, directory.resolve("cookies.jsonl"), Duration.ofSeconds(2), clock).start();
        caller = new HttpCaller(contractor.url(), "");
    }

    @AfterEach
    void stop() {
        contractor.close();
    }

    @Test
    void a_cookie_is_baked_and_then_tells_a_personal_fortune() throws Exception {
        var ordered = order("k1", "Анна", "ru");
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.text("status")).isEqualTo("BAKING");
        assertThat(show(ordered).text("status")).isEqualTo("BAKING");

        clock.now = clock.now.plusSeconds(2);

        assertThat(show(ordered).text("status")).isEqualTo("DELIVERED");
        assertThat(show(ordered).text("fortune")).contains("Анна");
    }

    @Test
    void a_repeated_order_is_the_same_cookie_even_after_a_restart() throws Exception {
        var first = order("k1", "Ann", "en");
        clock.now = clock.now.plusSeconds(2);
        var fortune = show(first).text("fortune");
        contractor.close();
        start();

        assertThat(order("k1", "Ann", "en").text("id")).isEqualTo(first.text("id"));
        assertThat(show(first).text("fortune")).isEqualTo(fortune);
        assertThat(order("k1", "Bob", "en").text("code")).isEqualTo("idempotency_mismatch");
    }

    @Test
    void a_slow_contractor_delivers_when_things_are_normal_again() throws Exception {
        var ordered = order("k1", "Ann", "en");
        caller.put("/control", Map.of("mode", "slow"));
        clock.now = clock.now.plusSeconds(3600);
        assertThat(show(ordered).text("status")).isEqualTo("BAKING");

        caller.put("/control", Map.of("mode", "normal"));

        assertThat(show(ordered).text("status")).isEqualTo("DELIVERED");
    }

    @Test
    void a_contractor_who_is_down_answers_503() throws Exception {
        assertThat(caller.put("/control", Map.of("mode", "down")).status()).isEqualTo(200);

        assertThat(order("k1", "Ann", "en").status()).isEqualTo(503);
    }

    @Test
    void wrong_orders_are_refused() throws Exception {
        assertThat(order("k1", " ", "en").text("code")).isEqualTo("invalid_first_name");
        assertThat(order("k1", "Ann", "fr").text("code")).isEqualTo("unknown_language");
        assertThat(order("", "Ann", "en").text("code")).isEqualTo("idempotency_key_missing");
        assertThat(caller.put("/control", Map.of("mode", "odd")).text("code")).isEqualTo("unknown_mode");
    }

    @Test
    void there_are_fortunes_enough_and_all_are_personal() {
        Fortunes.ALL
                .values()
                .forEach(fortunes -> assertThat(fortunes)
                        .hasSizeGreaterThanOrEqualTo(24)
                        .doesNotHaveDuplicates()
                        .allSatisfy(fortune -> assertThat(fortune).containsOnlyOnce("%s")));
    }

    private Reply order(String key, String firstName, String language) throws Exception {
        return caller.post(
                "/v1/cookies", key, Map.of("reference", "kit 1", "firstName", firstName, "language", language));
    }

    private Reply show(Reply ordered) throws Exception {
        return caller.get("/v1/cookies/" + ordered.text("id"));
    }
}
