package io.artel.local.counterparts;

import static java.util.Objects.requireNonNullElse;

import io.artel.local.http.Answer;
import io.artel.local.http.Exchange;
import io.artel.local.http.Refused;
import io.artel.local.http.Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local counterpart of the service that moves money to bank accounts. No money moves. What an account does is decided
 * by its number, see {@link TestAccount}.
 *
 * <p>Each transfer has an idempotency key. The same key with the same body gets the same transfer again, as it stands
 * now; with another body it gets 409 {@code idempotency_mismatch}. A restart forgets nothing.
 */
public final class TransferService implements AutoCloseable {

    enum Status {
        /** On its way. */
        ACCEPTED,
        COMPLETED,
        /** Refused at once, or come back. */
        REFUSED
    }

    /** Decimal text such as {@code 100.00}, and an ISO 4217 code. */
    record Amount(String amount, String currency) {}

    /**
     * @param endsAs what becomes of it after the delay
     * @param code why it is refused, if it is
     */
    record Transfer(
            String id,
            String idempotencyKey,
            Status endsAs,
            boolean delayed,
            @Nullable String code,
            Amount amount,
            String account,
            String reference,
            Instant createdAt,
            String fingerprint) {}

    record Entry(@Nullable Transfer transfer, @Nullable String failedTry) {}

    private record TransferRequest(
            @Nullable String account,
            @Nullable String bic,
            @Nullable String name,
            @Nullable Amount amount,
            @Nullable String reference) {}

    /** A transfer as it is shown: of the account only the end. */
    private record Shown(
            String id,
            String idempotencyKey,
            Status status,
            @Nullable String code,
            Amount amount,
            String account,
            String reference,
            Instant createdAt) {}

    private record Page(List<Shown> items) {}

    private static final Logger LOG = LoggerFactory.getLogger(TransferService.class);
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{10,34}");
    private static final int FAILING_TRIES = 2;

    private final Server server;
    private final String key;
    private final Clock clock;
    private final Duration delay;
    private final Journal<Entry> journal;
    private final Map<String, Transfer> transfers = new LinkedHashMap<>();
    private final Map<String, Integer> failedTries = new HashMap<>();

    /**
     * @param port the port, or 0 for any free one
     * @param state the file that keeps what happened
     * @param key what callers must send as bearer token
     * @param delay how long a delayed transfer is on its way
     */
    public TransferService(int port, Path state, String key, Duration delay) {
        this(port, state, key, Clock.systemUTC(), delay);
    }

    TransferService(int port, Path state, String key, Clock clock, Duration delay) {
        this.key = key;
        this.clock = clock;
        this.delay = delay;
        journal = Journal.open(state, Entry.class, this::apply);
        server = new Server(port)
                .route("POST /v1/transfers", exchange -> authorised(exchange, this::transfer))
                .route("GET /v1/transfers/{key}", exchange -> authorised(exchange, this::show))
                .route("GET /v1/transfers", exchange -> authorised(exchange, this::list));
    }

    public TransferService start() {
        server.start();
        LOG.info("transfer service on port {}", server.port());
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

    private Answer authorised(Exchange exchange, Server.Handler handler) throws Exception {
        var given = exchange.header("Authorization").orElse("");
        if (!MessageDigest.isEqual(bytes(given), bytes("Bearer " + key))) {
            throw new Refused(401, "unauthorised", "the key is missing or wrong");
        }
        return handler.handle(exchange);
    }

    private synchronized Answer transfer(Exchange exchange) {
        var request = exchange.body(TransferRequest.class);
        var transferKey = exchange.header("Idempotency-Key")
                .filter(given -> !given.isBlank() && given.length() <= 200)
                .orElseThrow(() -> new Refused(400, "idempotency_key_missing", "an Idempotency-Key is needed"));
        var fingerprint = fingerprint(exchange.text());
        var known = transfers.get(transferKey);
        if (known != null) {
            if (!known.fingerprint().equals(fingerprint)) {
                throw new Refused(409, "idempotency_mismatch", "this Idempotency-Key was used for something else");
            }
            return Answer.json(201, shown(known));
        }
        var account = requireNonNullElse(request.account(), "");
        if (!ACCOUNT.matcher(account).matches()) throw new Refused(422, "invalid_account", "no such account");
        var amount = valid(request.amount());
        var behaviour = TestAccount.of(account);
        failIfMeantTo(behaviour, transferKey);
        boolean refused = behaviour == TestAccount.REFUSED || behaviour == TestAccount.RETURNED;
        var transfer = new Transfer(
                "tr_" + UUID.randomUUID(),
                transferKey,
                refused ? Status.REFUSED : Status.COMPLETED,
                behaviour == TestAccount.RETURNED || behaviour == TestAccount.DELAYED,
                refused ? "account_refused" : null,
                amount,
                account.substring(account.length() - 4),
                requireNonNullElse(request.reference(), ""),
                clock.instant(),
                fingerprint);
        record(new Entry(transfer, null));
        return Answer.json(201, shown(transfer));
    }

    private synchronized Answer show(Exchange exchange) {
        var transfer = transfers.get(exchange.path("key"));
        if (transfer == null) throw new Refused(404, "not_found", "there is no transfer with this key");
        return Answer.json(200, shown(transfer));
    }

    private synchronized Answer list(Exchange exchange) {
        Instant since;
        try {
            since = exchange.query("since").map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            throw new Refused(400, "malformed", "since is not an instant such as 2026-01-31T10:00:00Z");
        }
        return Answer.json(
                200,
                new Page(transfers.values().stream()
                        .filter(transfer -> !transfer.createdAt().isBefore(since))
                        .limit(1000)
                        .map(this::shown)
                        .toList()));
    }

    private Shown shown(Transfer transfer) {
        boolean underWay = transfer.delayed()
                && clock.instant().isBefore(transfer.createdAt().plus(delay));
        return new Shown(
                transfer.id(),
                transfer.idempotencyKey(),
                underWay ? Status.ACCEPTED : transfer.endsAs(),
                underWay ? null : transfer.code(),
                transfer.amount(),
                transfer.account(),
                transfer.reference(),
                transfer.createdAt());
    }

    private void failIfMeantTo(TestAccount behaviour, String transferKey) {
        var fails = behaviour == TestAccount.UNREACHABLE
                || behaviour == TestAccount.FLAKY && failedTries.getOrDefault(transferKey, 0) < FAILING_TRIES;
        if (!fails) return;
        record(new Entry(null, transferKey));
        throw new Refused(503, "unavailable", "the transfer service cannot be reached");
    }

    private void record(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        if (entry.transfer() != null) transfers.put(entry.transfer().idempotencyKey(), entry.transfer());
        if (entry.failedTry() != null) failedTries.merge(entry.failedTry(), 1, Integer::sum);
    }

    private static Amount valid(@Nullable Amount amount) {
        if (amount == null
                || amount.amount() == null
                || amount.currency() == null
                || !amount.amount().matches("\\d{1,12}\\.\\d{2}")
                || !amount.currency().matches("[A-Z]{3}")
                || amount.amount().matches("0+\\.00")) {
            throw new Refused(422, "invalid_amount", "the amount is not a positive amount such as 100.00 RUB");
        }
        return amount;
    }

    private static String fingerprint(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
