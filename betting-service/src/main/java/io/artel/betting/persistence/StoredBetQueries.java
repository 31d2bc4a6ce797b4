package io.artel.betting.persistence;

import io.artel.betting.application.BetQueries;
import io.artel.betting.domain.Outcome;
import io.artel.kernel.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class StoredBetQueries implements BetQueries {

    private final PoolRows pools;
    private final BetRows bets;

    StoredBetQueries(PoolRows pools, BetRows bets) {
        this.pools = pools;
        this.bets = bets;
    }

    @Override
    public Page<BetOnOrder> bets(BetFilter filter, Pageable page) {
        var all = new ArrayList<Specification<BetRow>>();
        equal(all, "orderId", filter.orderId());
        equal(all, "managerId", filter.managerId());
        equal(all, "status", filter.status());
        equal(all, "guess", filter.guess());
        return bets.findAll(Specification.allOf(all), page).map(StoredBetQueries::view);
    }

    private static void equal(List<Specification<BetRow>> all, String property, @Nullable Object value) {
        if (value != null) all.add((bet, query, criteria) -> criteria.equal(bet.get(property), value));
    }

    @Override
    public Optional<BetOnOrder> bet(UUID id) {
        return bets.findById(id).map(StoredBetQueries::view);
    }

    @Override
    public Page<PoolSummary> pools(@Nullable Boolean open, Pageable page) {
        Specification<PoolRow> asked = (pool, query, criteria) -> open == null
                ? criteria.conjunction()
                : open ? criteria.isNull(pool.get("closedAt")) : criteria.isNotNull(pool.get("closedAt"));
        var found = pools.findAll(asked, page);
        var banks = banks(found.getContent().stream().map(PoolRow::orderId).toList());
        return found.map(pool -> summary(pool, banks.getOrDefault(pool.orderId(), Map.of())));
    }

    @Override
    public Optional<PoolSummary> pool(UUID orderId) {
        return pools.findById(orderId)
                .map(pool -> summary(pool, banks(List.of(orderId)).getOrDefault(orderId, Map.of())));
    }

    private Map<UUID, Map<Outcome, Money>> banks(Collection<UUID> orders) {
        var banks = new HashMap<UUID, Map<Outcome, Money>>();
        if (orders.isEmpty()) return banks;
        for (var bank : bets.banks(orders)) {
            banks.computeIfAbsent(bank.orderId(), it -> new EnumMap<>(Outcome.class))
                    .put(bank.guess(), Money.ofMinor(bank.minor()));
        }
        return banks;
    }

    private static BetOnOrder view(BetRow row) {
        return new BetOnOrder(row.orderId(), row.bet());
    }

    private static PoolSummary summary(PoolRow pool, Map<Outcome, Money> bank) {
        return new PoolSummary(pool.orderId(), pool.state(), pool.startsAt(), pool.open(), pool.outcome(), bank);
    }
}
