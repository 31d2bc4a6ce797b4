package io.artel.local.counterparts;

import static java.util.Objects.requireNonNullElse;

import io.artel.local.http.Answer;
import io.artel.local.http.Exchange;
import io.artel.local.http.Refused;
import io.artel.local.http.Server;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local counterpart of the fortune cookie contractor (US-170): takes an order for one cookie, bakes it for some
 * seconds, and tells its fortune once it has been delivered.
 *
 * <p>{@code PUT /control} makes it behave badly: {@code down} answers everything with 503, {@code slow} delivers
 * nothing more until it is {@code normal} again. Cookies outlive a restart; the mode does not.
 */
public final class CookieContractor implements AutoCloseable {

    enum Mode {
        NORMAL,
        SLOW,
        DOWN
    }

    enum Status {
        BAKING,
        DELIVERED
    }

    /**
     * @param fortune {@code null} until delivered
     */
    record Cookie(
            String id,
            Status status,
            String idempotencyKey,
            String reference,
            String firstName,
            String language,
            Instant orderedAt,
            @Nullable String fortune) {}

    private record CookieRequest(
            @Nullable String reference,
            @Nullable String firstName,
            @Nullable String language) {}

    private record CookieAnswer(
            String id, Status status, @Nullable String fortune) {}

    private record Control(@Nullable String mode) {}

    private static final Logger LOG = LoggerFactory.getLogger(CookieContractor.class);

    private final Server server;
    private final Clock clock;
    private final Duration baking;
    private final Journal<Cookie> journal;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private final Map<String, String> idsByKey = new HashMap<>();
    private Mode mode = Mode.NORMAL;

    /**
     * @param port the port, or 0 for any free one
     * @param state the file that keeps the cookies
     * @param baking how long from order to delivery
     */
    public CookieContractor(int port, Path state, Duration baking) {
        this(port, state, baking, Clock.systemUTC());
    }

    CookieContractor(int port, Path state, Duration baking, Clock clock) {
        this.clock = clock;
        this.baking = baking;
        journal = Journal.open(state, Cookie.class, this::apply);
        server = new Server(port)
                .route("POST /v1/cookies", this::order)
                .route("GET /v1/cookies/{id}", this::show)
                .route("PUT /control", this::control);
    }

    public CookieContractor start() {
        server.start();
        LOG.info("cookie contractor on port {}", server.port());
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        journal.close();
    }

    private synchronized Answer order(Exchange exchange) {
        failIfDown();
        var request = exchange.body(CookieRequest.class);
        var firstName = requireNonNullElse(request.firstName(), "").strip();
        var reference = requireNonNullElse(request.reference(), "");
        var language = requireNonNullElse(request.language(), "");
        if (firstName.isEmpty() || firstName.length() > 100) {
            throw new Refused(422, "invalid_first_name", "a cookie needs a first name of at most 100 characters");
        }
        if (reference.length() > 200) throw new Refused(422, "invalid_reference", "the reference is too long");
        if (!Fortunes.LANGUAGES.contains(language)) {
            throw new Refused(422, "unknown_language", "fortunes are told in " + Fortunes.LANGUAGES);
        }
        var key = exchange.header("Idempotency-Key")
                .filter(given -> !given.isBlank() && given.length() <= 200)
                .orElseThrow(() -> new Refused(400, "idempotency_key_missing", "an Idempotency-Key is needed"));
        var known = cookies.get(idsByKey.getOrDefault(key, ""));
        if (known == null) {
            known = new Cookie(
                    "cookie_" + UUID.randomUUID(),
                    Status.BAKING,
                    key,
                    reference,
                    firstName,
                    language,
                    clock.instant(),
                    null);
            record(known);
        } else if (!known.reference().equals(reference)
                || !known.firstName().equals(firstName)
                || !known.language().equals(language)) {
            throw new Refused(409, "idempotency_mismatch", "this Idempotency-Key was used for another cookie");
        }
        return Answer.json(202, new CookieAnswer(known.id(), known.status(), known.fortune()));
    }

    private synchronized Answer show(Exchange exchange) {
        failIfDown();
        var cookie = cookies.get(exchange.path("id"));
        if (cookie == null) throw new Refused(404, "not_found", "there is no such cookie");
        if (cookie.status() == Status.BAKING
                && mode == Mode.NORMAL
                && !clock.instant().isBefore(cookie.orderedAt().plus(baking))) {
            cookie = new Cookie(
                    cookie.id(),
                    Status.DELIVERED,
                    cookie.idempotencyKey(),
                    cookie.reference(),
                    cookie.firstName(),
                    cookie.language(),
                    cookie.orderedAt(),
                    Fortunes.tell(cookie.id(), cookie.firstName(), cookie.language()));
            record(cookie);
        }
        return Answer.json(200, new CookieAnswer(cookie.id(), cookie.status(), cookie.fortune()));
    }

    private synchronized Answer control(Exchange exchange) {
        mode = switch (requireNonNullElse(exchange.body(Control.class).mode(), "")) {
            case "normal" -> Mode.NORMAL;
            case "slow" -> Mode.SLOW;
            case "down" -> Mode.DOWN;
            default -> throw new Refused(422, "unknown_mode", "the mode is normal, slow or down");
        };
        LOG.info("mode {}", mode);
        return Answer.json(200, Map.of("mode", mode.name().toLowerCase(Locale.ROOT)));
    }

    private void failIfDown() {
        if (mode == Mode.DOWN) throw new Refused(503, "unavailable", "the bakery is closed");
    }

    private void record(Cookie cookie) {
        journal.append(cookie);
        apply(cookie);
    }

    private void apply(Cookie cookie) {
        cookies.put(cookie.id(), cookie);
        idsByKey.put(cookie.idempotencyKey(), cookie.id());
    }
}
