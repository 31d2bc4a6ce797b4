package io.artel.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Gets people their accounts, through the public doors: form, proof of work, letter, sign-in. */
public final class People {

    static final String PASSWORD = "artel-demo-2026";

    private final String gateway;
    private final Mail mail;

    /** @param gateway the platform's address, such as {@code http://localhost:8080} */
    public People(String gateway, Mail mail) {
        this.gateway = gateway;
        this.mail = mail;
    }

    Http visitor() {
        return new Http(gateway);
    }

    Person signIn(String email) {
        var http = visitor();
        return signIn(http, email);
    }

    /** Signs in again: roles that were given meanwhile are in the new token. */
    Person again(Person person) {
        return signIn(person.http(), person.email());
    }

    private Person signIn(Http http, String email) {
        var session = session(email);
        http.signedInWith(
                session.path("accessToken").asString(),
                () -> session(email).path("accessToken").asString());
        var account = session.path("account");
        return new Person(
                UUID.fromString(account.path("accountId").asString()),
                email,
                account.path("name").asString(),
                account.path("language").asString(),
                http);
    }

    private JsonNode session(String email) {
        return visitor().post("/api/accounts/sessions", Map.of("email", email, "password", PASSWORD));
    }

    /** Registers somebody, reads the letter, confirms the address and signs in. */
    Person register(String name, String email, String language) {
        var http = visitor();
        http.post(
                "/api/accounts/registrations",
                Map.of(
                        "email", email,
                        "password", PASSWORD,
                        "name", name,
                        "language", language,
                        "termsVersion", "2026-11",
                        "proofOfWork", ProofOfWork.solve(http.get("/api/accounts/challenges"))));
        http.post("/api/accounts/email-confirmations", Map.of("token", mail.token(email, "/confirm-email")));
        return signIn(http, email);
    }

    /** A word that tells the people and things of one run from those of another. */
    static String runName() {
        return Long.toString(Instant.now().getEpochSecond() - 1_700_000_000L, 36);
    }

    /** Does several things at once, as several people would, and waits for all. */
    static <T> List<T> together(List<Callable<T>> deeds) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(deeds).stream().map(People::outcome).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static <T> T outcome(Future<T> deed) {
        try {
            return deed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
