package io.artel.billing.holds;

import static java.util.Objects.requireNonNull;

import io.artel.billing.holds.HoldState.Event;
import io.artel.billing.methods.PaymentTime;
import io.artel.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price held for one attempt of an order, at the provider or, weekly, against the client's limit. */
@Entity
@Table(name = "payment_hold")
public class Hold {

    @Id
    @Column
    private UUID id;

    @Column
    private UUID orderId;

    @Column
    private int attempt;

    @Column
    private UUID clientId;

    @Column
    private long minor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_time")
    private PaymentTime time;

    @Column
    private @Nullable String cardToken;

    @Column
    private @Nullable String providerRef;

    @Enumerated(EnumType.STRING)
    @Column
    private HoldState state;

    @Column
    private Instant openedAt;

    /** Null until it is kept, by which the repository knows a new one. */
    @Version
    private Integer version;

    protected Hold() {}

    private Hold(
            UUID id,
            UUID orderId,
            int attempt,
            UUID clientId,
            Money amount,
            PaymentTime time,
            @Nullable String cardToken,
            HoldState state,
            Instant openedAt) {
        this.id = id;
        this.orderId = orderId;
        this.attempt = attempt;
        this.clientId = clientId;
        this.minor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.time = time;
        this.cardToken = cardToken;
        this.state = state;
        this.openedAt = openedAt;
    }

    /** Placed once the provider says so. */
    static Hold onCard(UUID id, UUID orderId, int attempt, UUID clientId, Money amount, String token, Instant at) {
        return new Hold(id, orderId, attempt, clientId, amount, PaymentTime.EACH_ORDER, token, HoldState.REQUESTED, at);
    }

    /** Placed at once. */
    static Hold onCredit(UUID id, UUID orderId, int attempt, UUID clientId, Money amount, Instant at) {
        return new Hold(id, orderId, attempt, clientId, amount, PaymentTime.WEEKLY, null, HoldState.PLACED, at);
    }

    /** @throws IllegalArgumentException when the command is not the one that opened this hold, or its repetition */
    void requireSame(Authorisation.AuthorisePayment command) {
        if (!clientId.equals(command.clientId()) || !amount().equals(command.amount())) {
            throw new IllegalArgumentException(
                    "attempt " + attempt + " of order " + orderId + " came before with other contents");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    int attempt() {
        return attempt;
    }

    UUID clientId() {
        return clientId;
    }

    public Money amount() {
        return new Money(minor, Currency.getInstance(currency));
    }

    public PaymentTime time() {
        return time;
    }

    public HoldState state() {
        return state;
    }

    /** @throws NullPointerException when the provider has not placed it */
    String providerRef() {
        return requireNonNull(providerRef);
    }

    void placed(String reference) {
        providerRef = reference;
        state = state.on(Event.PLACED);
    }

    void declined() {
        state = state.on(Event.DECLINED);
    }

    void capture() {
        state = state.on(Event.CAPTURE);
    }

    void captured() {
        state = state.on(Event.CAPTURED);
    }

    void captureRefused() {
        state = state.on(Event.CAPTURE_REFUSED);
    }

    void giveUp() {
        state = state.on(time == PaymentTime.WEEKLY ? Event.RELEASE : Event.GIVE_UP);
    }

    void voided() {
        state = state.on(Event.VOIDED);
    }
}
