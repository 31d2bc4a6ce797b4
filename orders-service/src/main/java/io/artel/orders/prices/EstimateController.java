package io.artel.orders.prices;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.orders.types.OrderTypes;
import io.artel.starter.web.Allow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The approximate cost, before anything is sent (US-020). */
@RestController
class EstimateController {

    private final OrderTypes types;
    private final Prices prices;

    EstimateController(OrderTypes types, Prices prices) {
        this.types = types;
        this.prices = prices;
    }

    /** @param clientId for whom a manager is about to order; clients ask for themselves */
    @GetMapping("/api/orders/types/{id}/estimate")
    @Allow({Role.CLIENT, Role.MANAGER})
    Prices.Estimate estimate(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID clientId) {
        if (clientId != null && !clientId.equals(caller.accountId()) && !caller.is(Role.MANAGER)) {
            throw new InvalidInput("clientId", "not_allowed", "only managers order for others");
        }
        var type = types.offered(id);
        return prices.estimate(id, type.rules().basePrice(), clientId == null ? caller.accountId() : clientId);
    }
}
