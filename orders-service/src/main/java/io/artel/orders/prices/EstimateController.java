package io.artel.orders.prices;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.orders.types.OrderTypes;
import io.artel.starter.web.Allow;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/api/orders/types/{id}/estimate")
    @Allow(Role.CLIENT)
    Prices.Estimate estimate(Caller caller, @PathVariable UUID id) {
        var type = types.offered(id);
        return prices.estimate(id, type.rules().basePrice(), caller.accountId());
    }
}
