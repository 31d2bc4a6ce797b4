package io.artel.billing.provider;

import io.artel.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calls to the provider that are to be made: rows, written with the state change that needs them. */
@Component
public class ProviderCalls {

    /** A call was written; the worker need not wait for its next round. */
    record Asked() {}

    /** Money that a call took, by the name the provider gave it. */
    public record Taken(String key, Money amount, String reference) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ProviderSettings settings;
    private final ApplicationEventPublisher events;

    ProviderCalls(JdbcClient jdbc, Clock clock, ProviderSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** Asks for a hold on a card, or for money at once. The same key asks once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askCard(
            ProviderCall.Purpose purpose,
            String key,
            UUID subject,
            @Nullable UUID orderId,
            String cardToken,
            Money amount) {
        insert(purpose, key, subject, orderId, cardToken, null, amount);
    }

    /** Asks for a hold to be captured or voided. The same key asks once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askHold(
            ProviderCall.Purpose purpose, String key, UUID subject, UUID orderId, String providerRef, Money amount) {
        insert(purpose, key, subject, orderId, null, providerRef, amount);
    }

    /**
     * Asks for money back to the card it was taken from. The same key asks once.
     *
     * @param paymentRef the provider's name of what took it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askRefund(String key, UUID chargeId, UUID orderId, String paymentRef, Money amount) {
        insert(ProviderCall.Purpose.REFUND, key, chargeId, orderId, null, paymentRef, amount);
    }

    /**
     * Whichever of these calls took money.
     *
     * @return the key, how much, and what the provider calls it; nothing when none did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Taken> taken(UUID orderId, @Nullable String invoicePayment) {
        return jdbc.sql("""
                select key, minor, currency, substr(result, 6) as reference from provider_call
                where order_id = :order and purpose in ('CAPTURE', 'PAYMENT') and result like 'DONE %'
                union all
                select key, minor, currency, substr(result, 6) from provider_call
                where key = :invoice and result like 'DONE %'""")
                .param("order", orderId)
                .param("invoice", invoicePayment, Types.VARCHAR)
                .query((row, n) -> new Taken(
                        row.getString("key"),
                        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
                        row.getString("reference")))
                .optional();
    }

    private void insert(
            ProviderCall.Purpose purpose,
            String key,
            UUID subject,
            @Nullable UUID orderId,
            @Nullable String cardToken,
            @Nullable String providerRef,
            Money amount) {
        jdbc.sql("""
                insert into provider_call (key, purpose, subject, order_id, card_token, provider_ref, minor, currency,
                    next_try_at, asked_at)
                values (:key, :purpose, :subject, :order, :token, :ref, :minor, :currency, :now, :now)
                on conflict (key) do nothing""")
                .param("key", key)
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("order", orderId, Types.OTHER)
                .param("token", cardToken, Types.VARCHAR)
                .param("ref", providerRef, Types.VARCHAR)
                .param("minor", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("now", now())
                .update();
        events.publishEvent(new Asked());
    }

    /**
     * Closes a call with its answer, in the transaction that acts on it.
     *
     * @return false when another replica has done so before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resolve(ProviderCall call, Answer answer) {
        var result = switch (answer) {
            case Answer.Done done -> "DONE " + done.reference();
            case Answer.Refused refused -> "REFUSED " + refused.code();
            case Answer.Unknown unknown -> throw new IllegalArgumentException("not an answer: " + unknown);
        };
        return jdbc.sql("""
                update provider_call set resolved_at = :now, result = :result, leased_until = null
                where id = :id and resolved_at is null""")
                        .param("now", now())
                        .param("result", result)
                        .param("id", call.id())
                        .update()
                == 1;
    }

    /** Takes calls that are due; if their worker dies, they are due again when the lease ends. */
    @Transactional
    List<ProviderCall> lease(int most) {
        return jdbc.sql("""
                update provider_call set leased_until = :until, tries = tries + 1
                where id in (select id from provider_call
                    where resolved_at is null and next_try_at <= :now and (leased_until is null or leased_until < :now)
                    order by next_try_at limit :most for update skip locked)
                returning *""")
                .param("until", Timestamp.from(clock.instant().plus(settings.lease())))
                .param("now", now())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    @Transactional
    void postpone(ProviderCall call, String why) {
        int tries = jdbc.sql("select tries from provider_call where id = :id")
                .param("id", call.id())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                update provider_call set leased_until = null, next_try_at = :next, last_error = :why
                where id = :id and resolved_at is null""")
                .param("next", Timestamp.from(clock.instant().plus(settings.pauseAfter(tries - 1))))
                .param("why", why)
                .param("id", call.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ProviderCall read(ResultSet row) throws SQLException {
        return new ProviderCall(
                row.getLong("id"),
                row.getString("key"),
                ProviderCall.Purpose.valueOf(row.getString("purpose")),
                row.getObject("subject", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("card_token"),
                row.getString("provider_ref"),
                new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))));
    }
}
