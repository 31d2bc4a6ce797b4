package io.artel.betting.persistence;

import io.artel.betting.domain.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface BetRows extends JpaRepository<BetRow, UUID>, JpaSpecificationExecutor<BetRow> {

    record Bank(UUID orderId, Outcome guess, long minor) {}

    @Query("select b from BetRow b where b.orderId = :orderId order by b.placedAt, b.id")
    List<BetRow> ofOrder(UUID orderId);

    /** The stakes in each pool by guess: those that count, now or at the end. */
    @Query("""
            select b.orderId, b.guess, sum(b.stake) from BetRow b
            where b.orderId in :orders
              and b.status in (io.artel.betting.domain.Bet.Status.CONFIRMED, io.artel.betting.domain.Bet.Status.SETTLED)
            group by b.orderId, b.guess""")
    List<Bank> banks(Collection<UUID> orders);
}
