package io.artel.store;

import io.artel.local.counterparts.CookieContractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The cookie contractor of the tests, which can be made slow or shut. */
final class Bakery implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final CookieContractor CONTRACTOR = contractor();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("store.cookies-url=" + CONTRACTOR.url()).applyTo(context);
    }

    /** @param mode normal, slow or down */
    static void is(String mode) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(CONTRACTOR.url() + "/control"))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}"))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 200) throw new IllegalStateException("the contractor answered " + status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static CookieContractor contractor() {
        try {
            var state = Files.createTempDirectory("bakery").resolve("cookies.jsonl");
            var made = new CookieContractor(0, state, Duration.ofMillis(300)).start();
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
