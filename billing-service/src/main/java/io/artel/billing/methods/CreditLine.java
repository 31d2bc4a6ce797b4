package io.artel.billing.methods;

import io.artel.kernel.Money;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a client owes and has held. */
@Component
public class CreditLine {

    /**
     * @param owed charges neither paid nor credited
     * @param held open weekly holds
     */
    public record Use(Money owed, Money held) {

        public Money total() {
            return owed.plus(held);
        }
    }

    private record Sums(long owed, long held) {}

    private final JdbcClient jdbc;

    CreditLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, hence one moment: an order that is being settled counts once, as a hold or as a charge. */
    public Use of(UUID clientId) {
        var sums = jdbc.sql("""
                select (select coalesce(sum(minor), 0) from charge
                        where client_id = :client and paid_at is null and credited_at is null)::bigint as owed,
                    (select coalesce(sum(minor), 0) from payment_hold
                        where client_id = :client and state = 'PLACED' and payment_time = 'WEEKLY')::bigint as held""").param("client", clientId).query(Sums.class).single();
        return new Use(Money.ofMinor(sums.owed()), Money.ofMinor(sums.held()));
    }
}
