package io.artel.billing.charges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The charges; each is read and changed with its order locked. */
interface Charges extends Repository<Charge, UUID> {

    Charge save(Charge charge);

    Optional<Charge> findByOrderId(UUID orderId);

    void flush();

    /** The orders that have waited for the provider long enough. */
    @Query("select c.orderId from Charge c where c.answeredAt is null and c.answerBy <= :now order by c.answerBy")
    List<UUID> overdue(Instant now, Limit most);
}
