package io.artel.betting.web;

import io.artel.betting.application.BetQueries;
import io.artel.betting.application.BetQueries.BetFilter;
import io.artel.betting.application.BetQueries.BetOnOrder;
import io.artel.betting.application.Betting;
import io.artel.betting.domain.Bet;
import io.artel.betting.domain.Outcome;
import io.artel.betting.domain.VoidReason;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bets: managers place them and see all of them; nobody else does (US-280, US-290). */
@RestController
@RequestMapping("/api/betting/bets")
@Allow(Role.MANAGER)
class BetController {

    private final Betting betting;
    private final BetQueries queries;
    private final IdempotentRequests requests;

    BetController(Betting betting, BetQueries queries, IdempotentRequests requests) {
        this.betting = betting;
        this.queries = queries;
        this.requests = requests;
    }

    /** @param stake from 1.00 to 10000.00 RUB */
    record PlaceBet(
            @NotNull UUID orderId,
            @NotNull Outcome outcome,
            @NotNull Money stake) {}

    /**
     * @param payout what it wins, the stake included; known once the pool is divided
     * @param voidReason why a VOIDED bet was voided
     */
    record BetView(
            UUID id,
            UUID orderId,
            UUID managerId,
            Outcome outcome,
            Money stake,
            Instant placedAt,
            Bet.Status status,
            @Nullable Money payout,
            @Nullable VoidReason voidReason) {

        static BetView of(BetOnOrder placed) {
            return of(placed.orderId(), placed.bet());
        }

        static BetView of(UUID orderId, Bet bet) {
            return new BetView(
                    bet.id(),
                    orderId,
                    bet.managerId(),
                    bet.guess(),
                    bet.stake(),
                    bet.placedAt(),
                    bet.status(),
                    bet.payout(),
                    bet.voidReason());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BetView place(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody PlaceBet request, Caller caller) {
        return requests.once(
                caller.accountId(),
                "place-bet",
                key,
                request,
                BetView.class,
                () -> BetView.of(
                        request.orderId(),
                        betting.place(caller.accountId(), request.orderId(), request.outcome(), request.stake())));
    }

    @GetMapping
    PageOf<BetView> list(
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) Bet.@Nullable Status status,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @PageableDefault(sort = "placedAt", direction = Sort.Direction.DESC) Pageable page,
            Caller caller) {
        var filter = new BetFilter(orderId, mine ? caller.accountId() : null, status, outcome);
        return PageOf.of(queries.bets(filter, page), BetView::of);
    }

    @GetMapping("/{id}")
    BetView one(@PathVariable UUID id) {
        return queries.bet(id).map(BetView::of).orElseThrow(() -> new NotFound("bet", id));
    }
}
