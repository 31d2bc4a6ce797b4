package io.artel.billing.methods;

import io.artel.billing.BillingSettings;
import io.artel.billing.methods.ClientAccount.Method;
import io.artel.billing.provider.Card;
import io.artel.kernel.Audience;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting how a client pays, and how much those who pay weekly may owe. */
@Component
public class PaymentMethods {

    record PaymentMethodChanged(UUID clientId, PaymentTime time, Instant at) {}

    private final ClientAccounts clients;
    private final CreditLine creditLine;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final BillingSettings settings;
    private final Clock clock;

    PaymentMethods(
            ClientAccounts clients,
            CreditLine creditLine,
            JdbcClient jdbc,
            Outbox outbox,
            BillingSettings settings,
            Clock clock) {
        this.clients = clients;
        this.creditLine = creditLine;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A client's method and credit. */
    record State(Optional<Method> method, Money creditLimit, CreditLine.Use use) {}

    @Transactional(readOnly = true)
    public State of(UUID clientId) {
        var account = clients.findById(clientId);
        var limit = account.map(it -> it.creditLimit(settings.defaultCreditLimit()))
                .orElseGet(settings::defaultCreditLimit);
        return new State(account.flatMap(ClientAccount::method), limit, creditLine.of(clientId));
    }

    /**
     * @param card null keeps the card that is there
     * @throws InvalidInput when there is no card
     */
    @Transactional
    public void choose(UUID clientId, @Nullable Card card, PaymentTime time) {
        var account = locked(clientId);
        var paying = card != null
                ? card
                : account.method()
                        .map(Method::card)
                        .orElseThrow(() -> new InvalidInput("card", "required", "there is no card yet"));
        account.payBy(new Method(paying, time));
        outbox.send(Outgoing.event(
                        "billing.payment-method-changed.v1",
                        clientId,
                        new PaymentMethodChanged(clientId, time, clock.instant()))
                .to(Audience.of(clientId)));
    }

    /** A manager's decision; who took it and why is kept for ever. */
    @Transactional
    public void limit(UUID clientId, Money limit, String reason, UUID manager) {
        locked(clientId).limitTo(limit);
        jdbc.sql("""
                insert into credit_limit_change (id, client_id, limit_minor, reason, changed_by, changed_at)
                values (:id, :client, :limit, :reason, :by, :now)""")
                .param("id", Ids.next())
                .param("client", clientId)
                .param("limit", limit.minor())
                .param("reason", reason)
                .param("by", manager)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** A manager's decision on a client's limit. */
    record LimitChange(Money limit, String reason, UUID changedBy, Instant changedAt) {}

    /** The latest twenty, the latest first. */
    @Transactional(readOnly = true)
    public List<LimitChange> limitChanges(UUID clientId) {
        return jdbc.sql("""
                select limit_minor, reason, changed_by, changed_at from credit_limit_change where client_id = :client
                order by changed_at desc, id desc limit 20""")
                .param("client", clientId)
                .query((row, n) -> new LimitChange(
                        Money.ofMinor(row.getLong("limit_minor")),
                        row.getString("reason"),
                        row.getObject("changed_by", UUID.class),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private ClientAccount locked(UUID clientId) {
        clients.open(clientId);
        return clients.lock(clientId).orElseThrow();
    }
}
