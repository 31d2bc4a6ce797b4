package io.artel.local.counterparts;

import static java.util.Objects.requireNonNullElse;

import io.artel.local.http.Answer;
import io.artel.local.http.Exchange;
import io.artel.local.http.Json;
import io.artel.local.http.Refused;
import io.artel.local.http.Server;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local counterpart of the payment provider: cards become tokens, and tokens are held, captured, charged and
 * refunded. No money moves. What a card does is decided by its number, see {@link TestCard}.
 *
 * <p>Each operation has an idempotency key. The same key with the same body gets the first answer again, a refusal
 * too; with another body it gets 409 {@code idempotency_mismatch}. An answer 503 leaves no trace but the count of
 * tries. A restart forgets nothing.
 */
public final class PaymentProvider implements AutoCloseable {

    enum Kind {
        HOLD,
        CAPTURE,
        VOID,
        PAYMENT,
        REFUND
    }

    enum Status {
        HELD,
        CAPTURED,
        VOIDED,
        REFUNDED,
        DECLINED
    }

    /** Whole minor units as decimal text, such as {@code 100.00}, and an ISO 4217 code. */
    record Amount(String amount, String currency) {
        BigDecimal value() {
            return new BigDecimal(amount);
        }
    }

    record Card(String token, String brand, String last4, TestCard behaviour) {}

    /** Money held on a card, or taken without a hold before (then captured at once). */
    record Hold(
            String id,
            Status status,
            String cardToken,
            Amount amount,
            @Nullable Amount captured,
            String reference,
            Instant createdAt) {

        Hold moved(Status to, @Nullable Amount taken) {
            return new Hold(id, to, cardToken, amount, taken, reference, createdAt);
        }
    }

    /**
     * What was asked and what came of it.
     *
     * @param id of the operation itself
     * @param holdId the hold or payment it is about
     * @param status what the hold became, REFUNDED or DECLINED
     * @param code why it was declined
     * @param fingerprint of the request, to know a key used twice for different things
     * @param answer the HTTP status that was given
     */
    record Operation(
            String id,
            Kind kind,
            Status status,
            @Nullable String code,
            String idempotencyKey,
            String holdId,
            String reference,
            Amount amount,
            Instant createdAt,
            String fingerprint,
            int answer) {}

    /** A line of the journal: exactly one of the three, or the key of a try that was answered with 503. */
    record Entry(
            @Nullable Card card,
            @Nullable Hold hold,
            @Nullable Operation operation,
            @Nullable String failedTry) {}

    private record CardRequest(
            @Nullable String number,
            @Nullable Integer expiryMonth,
            @Nullable Integer expiryYear) {}

    private record HoldRequest(
            @Nullable String cardToken,
            @Nullable Amount amount,
            @Nullable String reference) {}

    private record CaptureRequest(@Nullable Amount amount) {}

    private record CardStored(String token, String brand, String last4) {}

    /** Money that went back to the card, of a captured hold or a payment. */
    private record Refund(String id, Status status, String paymentId, Amount amount, Instant createdAt) {
        static Refund of(Operation operation) {
            return new Refund(
                    operation.id(), operation.status(), operation.holdId(), operation.amount(), operation.createdAt());
        }
    }

    private record Page(List<Operation> items) {}

    private static final Logger LOG = LoggerFactory.getLogger(PaymentProvider.class);
    private static final int FAILING_TRIES = 2;

    private final Server server;
    private final String key;
    private final Clock clock;
    private final Duration slowness;
    private final Journal<Entry> journal;
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<String, Integer> failedTries = new HashMap<>();

    /**
     * @param port the port, or 0 for any free one
     * @param state the file that keeps what happened
     * @param key what callers must send as bearer token
     */
    public PaymentProvider(int port, Path state, String key) {
        this(port, state, key, Clock.systemUTC(), Duration.ofSeconds(6));
    }

    PaymentProvider(int port, Path state, String key, Clock clock, Duration slowness) {
        this.key = key;
        this.clock = clock;
        this.slowness = slowness;
        journal = Journal.open(state, Entry.class, this::apply);
        server = new Server(port)
                .route("POST /v1/cards", exchange -> authorised(exchange, this::storeCard))
                .route("POST /v1/holds", exchange -> authorised(exchange, this::hold))
                .route("GET /v1/holds/{id}", exchange -> authorised(exchange, this::show))
                .route("POST /v1/holds/{id}/capture", exchange -> authorised(exchange, this::capture))
                .route("POST /v1/holds/{id}/void", exchange -> authorised(exchange, this::release))
                .route("POST /v1/payments", exchange -> authorised(exchange, this::pay))
                .route("POST /v1/payments/{id}/refunds", exchange -> authorised(exchange, this::refund))
                .route("GET /v1/operations", exchange -> authorised(exchange, this::operations));
    }

    public PaymentProvider start() {
        server.start();
        LOG.info("payment provider on port {}", server.port());
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

    private synchronized Answer storeCard(Exchange exchange) {
        var request = exchange.body(CardRequest.class);
        var number = requireNonNullElse(request.number(), "").replace(" ", "");
        if (!Luhn.valid(number) || expired(request)) {
            throw new Refused(422, "invalid_card", "the card's number or expiry date is not valid");
        }
        var brand = switch (number.charAt(0)) {
            case '4' -> "VISA";
            case '5' -> "MASTERCARD";
            case '2' -> "MIR";
            default -> "OTHER";
        };
        var card = new Card(
                "card_" + UUID.randomUUID(), brand, number.substring(number.length() - 4), TestCard.of(number));
        record(new Entry(card, null, null, null));
        return Answer.json(201, new CardStored(card.token(), card.brand(), card.last4()));
    }

    private boolean expired(CardRequest request) {
        if (request.expiryMonth() == null || request.expiryYear() == null) return true;
        try {
            return YearMonth.of(request.expiryYear(), request.expiryMonth())
                    .isBefore(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return true;
        }
    }

    private Answer hold(Exchange exchange) throws InterruptedException {
        return open(exchange, Kind.HOLD);
    }

    private Answer pay(Exchange exchange) throws InterruptedException {
        return open(exchange, Kind.PAYMENT);
    }

    private Answer open(Exchange exchange, Kind kind) throws InterruptedException {
        var request = exchange.body(HoldRequest.class);
        var amount = valid(request.amount());
        var reference = requireNonNullElse(request.reference(), "");
        if (reference.length() > 200) throw new Refused(422, "invalid_reference", "the reference is too long");
        var operationKey = exchange.header("Idempotency-Key")
                .filter(given -> !given.isBlank() && given.length() <= 200)
                .orElseThrow(() -> new Refused(400, "idempotency_key_missing", "an Idempotency-Key is needed"));
        TestCard behaviour;
        Answer answer;
        synchronized (this) {
            var card = cards.get(requireNonNullElse(request.cardToken(), ""));
            if (card == null) throw new Refused(422, "unknown_card", "there is no such card");
            var fingerprint = fingerprint(exchange, kind.name());
            var known = known(operationKey, fingerprint);
            if (known.isPresent()) return known.get();
            behaviour = card.behaviour();
            failIfMeantTo(behaviour, operationKey);
            var declined =
                    behaviour == TestCard.DECLINED || behaviour == TestCard.DECLINED_AT_CAPTURE && kind == Kind.PAYMENT;
            var status = declined ? Status.DECLINED : kind == Kind.HOLD ? Status.HELD : Status.CAPTURED;
            var id = (kind == Kind.HOLD ? "hold_" : "pay_") + UUID.randomUUID();
            var opened = new Hold(
                    id,
                    status,
                    card.token(),
                    amount,
                    status == Status.CAPTURED ? amount : null,
                    reference,
                    clock.instant());
            answer = finish(opened, operation(kind, opened, operationKey, amount, fingerprint, declined ? 402 : 201));
        }
        linger(behaviour);
        return answer;
    }

    private Answer capture(Exchange exchange) throws InterruptedException {
        TestCard behaviour;
        Answer answer;
        synchronized (this) {
            var hold = find(exchange);
            var asked = exchange.text().isBlank()
                    ? null
                    : exchange.body(CaptureRequest.class).amount();
            var amount = asked == null ? hold.amount() : valid(asked);
            var operationKey = exchange.header("Idempotency-Key").orElse("capture-" + hold.id());
            var fingerprint = fingerprint(exchange, Kind.CAPTURE + hold.id());
            var known = known(operationKey, fingerprint);
            if (known.isPresent()) return known.get();
            behaviour = behaviourOf(hold);
            failIfMeantTo(behaviour, operationKey);
            if (hold.status() != Status.HELD) throw illegal(hold, "captured");
            if (!amount.currency().equals(hold.amount().currency())
                    || amount.value().compareTo(hold.amount().value()) > 0) {
                throw new Refused(422, "amount_too_large", "more than the amount held");
            }
            if (behaviour == TestCard.DECLINED_AT_CAPTURE) {
                var operation = operation(Kind.CAPTURE, hold, operationKey, amount, fingerprint, 402);
                record(new Entry(null, null, operation, null));
                return declined();
            }
            var captured = hold.moved(Status.CAPTURED, amount);
            answer = finish(captured, operation(Kind.CAPTURE, captured, operationKey, amount, fingerprint, 200));
        }
        linger(behaviour);
        return answer;
    }

    private Answer release(Exchange exchange) throws InterruptedException {
        TestCard behaviour;
        Answer answer;
        synchronized (this) {
            var hold = find(exchange);
            var operationKey = exchange.header("Idempotency-Key").orElse("void-" + hold.id());
            var fingerprint = fingerprint(exchange, Kind.VOID + hold.id());
            var known = known(operationKey, fingerprint);
            if (known.isPresent()) return known.get();
            behaviour = behaviourOf(hold);
            failIfMeantTo(behaviour, operationKey);
            if (hold.status() != Status.HELD) throw illegal(hold, "voided");
            var voided = hold.moved(Status.VOIDED, null);
            answer = finish(voided, operation(Kind.VOID, voided, operationKey, hold.amount(), fingerprint, 200));
        }
        linger(behaviour);
        return answer;
    }

    /** In parts too, but never more than was taken. What was taken stays as it is; each refund is an operation. */
    private Answer refund(Exchange exchange) throws InterruptedException {
        TestCard behaviour;
        Answer answer;
        synchronized (this) {
            var payment = find(exchange);
            var amount = valid(exchange.body(CaptureRequest.class).amount());
            var operationKey = exchange.header("Idempotency-Key")
                    .filter(given -> !given.isBlank() && given.length() <= 200)
                    .orElseThrow(() -> new Refused(400, "idempotency_key_missing", "an Idempotency-Key is needed"));
            var fingerprint = fingerprint(exchange, Kind.REFUND + payment.id());
            var known = known(operationKey, fingerprint);
            if (known.isPresent()) return known.get();
            behaviour = behaviourOf(payment);
            failIfMeantTo(behaviour, operationKey);
            var taken = payment.captured();
            if (payment.status() != Status.CAPTURED || taken == null) throw illegal(payment, "refunded");
            if (!amount.currency().equals(taken.currency())
                    || refunded(payment).add(amount.value()).compareTo(taken.value()) > 0) {
                throw new Refused(422, "amount_too_large", "more than what was taken and has not gone back");
            }
            boolean declined = behaviour == TestCard.REFUND_DECLINED;
            var refund = operation(Kind.REFUND, payment, operationKey, amount, fingerprint, declined ? 402 : 201);
            record(new Entry(null, null, refund, null));
            answer = declined ? declined() : Answer.json(201, Refund.of(refund));
        }
        linger(behaviour);
        return answer;
    }

    private BigDecimal refunded(Hold payment) {
        return operations.values().stream()
                .filter(it -> it.kind() == Kind.REFUND && it.status() == Status.REFUNDED)
                .filter(it -> it.holdId().equals(payment.id()))
                .map(it -> it.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private synchronized Answer show(Exchange exchange) {
        return Answer.json(200, find(exchange));
    }

    private synchronized Answer operations(Exchange exchange) {
        var wanted = exchange.query("idempotencyKey");
        if (wanted.isPresent()) {
            var operation = operations.get(wanted.get());
            if (operation == null) throw new Refused(404, "not_found", "there is no operation with this key");
            return Answer.json(200, operation);
        }
        Instant since;
        try {
            since = exchange.query("since").map(Instant::parse).orElse(Instant.EPOCH);
        } catch (DateTimeException e) {
            throw new Refused(400, "malformed", "since is not an instant such as 2026-01-31T10:00:00Z");
        }
        var kinds = exchange.query("kind").map(it -> Set.of(it.split(","))).orElse(Set.of());
        return Answer.json(
                200,
                new Page(operations.values().stream()
                        .filter(operation -> !operation.createdAt().isBefore(since))
                        .filter(operation -> kinds.isEmpty()
                                || kinds.contains(operation.kind().name()))
                        .limit(1000)
                        .toList()));
    }

    private Hold find(Exchange exchange) {
        var hold = holds.get(exchange.path("id"));
        if (hold == null) throw new Refused(404, "not_found", "there is no such hold");
        return hold;
    }

    /** The first answer to a key, if it has been used for the same request. */
    private Optional<Answer> known(String operationKey, String fingerprint) {
        var operation = operations.get(operationKey);
        if (operation == null) return Optional.empty();
        if (!operation.fingerprint().equals(fingerprint)) {
            throw new Refused(409, "idempotency_mismatch", "this Idempotency-Key was used for something else");
        }
        if (operation.status() == Status.DECLINED) return Optional.of(declined());
        if (operation.kind() == Kind.REFUND) return Optional.of(Answer.json(operation.answer(), Refund.of(operation)));
        var hold = holds.get(operation.holdId());
        if (hold == null) throw new IllegalStateException("an operation without its hold: " + operation.id());
        // The hold may have moved on since; the answer is as it was.
        var then = hold.moved(operation.status(), operation.status() == Status.CAPTURED ? operation.amount() : null);
        return Optional.of(Answer.json(operation.answer(), then));
    }

    private void failIfMeantTo(TestCard behaviour, String operationKey) {
        var fails = behaviour == TestCard.UNREACHABLE
                || behaviour == TestCard.FLAKY && failedTries.getOrDefault(operationKey, 0) < FAILING_TRIES;
        if (!fails) return;
        record(new Entry(null, null, null, operationKey));
        throw new Refused(503, "unavailable", "the provider cannot be reached");
    }

    private Answer finish(Hold hold, Operation operation) {
        record(new Entry(null, hold, operation, null));
        return operation.status() == Status.DECLINED ? declined() : Answer.json(operation.answer(), hold);
    }

    private Operation operation(
            Kind kind, Hold hold, String operationKey, Amount amount, String fingerprint, int answer) {
        var declined = answer == 402;
        return new Operation(
                "op_" + UUID.randomUUID(),
                kind,
                declined ? Status.DECLINED : kind == Kind.REFUND ? Status.REFUNDED : hold.status(),
                declined ? "card_declined" : null,
                operationKey,
                hold.id(),
                hold.reference(),
                amount,
                clock.instant(),
                fingerprint,
                answer);
    }

    private TestCard behaviourOf(Hold hold) {
        var card = cards.get(hold.cardToken());
        return card == null ? TestCard.GOOD : card.behaviour();
    }

    private void linger(TestCard behaviour) throws InterruptedException {
        if (behaviour == TestCard.SLOW) Thread.sleep(slowness);
    }

    private void record(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry entry) {
        if (entry.card() != null) cards.put(entry.card().token(), entry.card());
        if (entry.hold() != null) holds.put(entry.hold().id(), entry.hold());
        if (entry.operation() != null) operations.put(entry.operation().idempotencyKey(), entry.operation());
        if (entry.failedTry() != null) failedTries.merge(entry.failedTry(), 1, Integer::sum);
    }

    private static Amount valid(@Nullable Amount amount) {
        if (amount == null
                || amount.amount() == null
                || amount.currency() == null
                || !amount.amount().matches("\\d{1,12}\\.\\d{2}")
                || !amount.currency().matches("[A-Z]{3}")
                || amount.value().signum() == 0) {
            throw new Refused(422, "invalid_amount", "the amount is not a positive amount such as 100.00 RUB");
        }
        return amount;
    }

    private static Refused illegal(Hold hold, String move) {
        return new Refused(409, "illegal_move", "a hold that is " + hold.status() + " cannot be " + move);
    }

    private static Answer declined() {
        return Answer.json(402, Map.of("code", "card_declined", "message", "the card was declined"));
    }

    /** The same for the same request, however its JSON is laid out. */
    private static String fingerprint(Exchange exchange, String about) {
        try {
            var body = exchange.text().isBlank()
                    ? ""
                    : Json.MAPPER.readTree(exchange.text()).toString();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(about + " " + body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
