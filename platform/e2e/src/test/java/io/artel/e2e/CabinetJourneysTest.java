package io.artel.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The cabinet's journeys in a real browser (cabinet-spa/e2e), desktop and phone, against the platform as it is packaged.
 * After {@link KilledServicesTest}, on the same platform: what has been killed and come back must serve people too.
 */
@Order(2)
class CabinetJourneysTest {

    private static final long MINUTES = 50;

    @Test
    void people_of_every_role_do_their_work_in_the_browser() throws IOException, InterruptedException {
        var platform = RunningPlatform.shared();
        var cabinet = platform.top().resolve("cabinet-spa");
        var journeys = new ProcessBuilder("npx", "playwright", "test")
                .directory(cabinet.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        journeys.environment().put("BASE_URL", platform.gateway());
        journeys.environment().put("ARTEL_GATEWAY", platform.gateway());
        journeys.environment().put("ARTEL_MAIL", platform.mail());
        journeys.environment().put("ARTEL_KAFKA", "localhost:" + platform.kafkaPort());
        // By these the journeys may kill the platform and send it ahead.
        journeys.environment().putAll(platform.settings());

        var process = journeys.start();
        // This JVM's own streams belong to the test runner: what the journeys say is passed on line by line.
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(System.out::println));
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("the journeys did not end within " + MINUTES + " minutes");
        }

        assertThat(process.exitValue()).as("playwright test").isZero();
        var books = platform.audit();
        assertThat(books.status()).as(books.text()).isZero();
    }
}
