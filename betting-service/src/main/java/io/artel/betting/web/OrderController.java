package io.artel.betting.web;

import io.artel.betting.application.BetQueries;
import io.artel.betting.application.BetQueries.PoolSummary;
import io.artel.betting.domain.OrderState;
import io.artel.betting.domain.Outcome;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders as those who bet on them see them. */
@RestController
@RequestMapping("/api/betting/orders")
@Allow(Role.MANAGER)
class OrderController {

    private final BetQueries queries;

    OrderController(BetQueries queries) {
        this.queries = queries;
    }

    /** The stakes that are in the pool, by guess. */
    record Bank(Money completed, Money failed, Money cancelled, Money total) {

        static Bank of(Map<Outcome, Money> stakes) {
            var completed = stakes.getOrDefault(Outcome.COMPLETED, Money.zero());
            var failed = stakes.getOrDefault(Outcome.FAILED, Money.zero());
            var cancelled = stakes.getOrDefault(Outcome.CANCELLED, Money.zero());
            return new Bank(completed, failed, cancelled, completed.plus(failed).plus(cancelled));
        }
    }

    /** @param open whether bets are still taken */
    record OrderView(
            UUID orderId,
            OrderState state,
            Instant startsAt,
            boolean open,
            @Nullable Outcome outcome,
            Bank bank) {

        static OrderView of(PoolSummary pool) {
            return new OrderView(
                    pool.orderId(), pool.state(), pool.startsAt(), pool.open(), pool.outcome(), Bank.of(pool.bank()));
        }
    }

    @GetMapping
    PageOf<OrderView> list(
            @RequestParam(required = false) @Nullable Boolean open, @PageableDefault(sort = "startsAt") Pageable page) {
        return PageOf.of(queries.pools(open, page), OrderView::of);
    }

    @GetMapping("/{orderId}")
    OrderView one(@PathVariable UUID orderId) {
        return queries.pool(orderId).map(OrderView::of).orElseThrow(() -> new NotFound("order", orderId));
    }
}
