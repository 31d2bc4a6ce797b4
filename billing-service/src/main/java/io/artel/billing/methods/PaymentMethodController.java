package io.artel.billing.methods;

import io.artel.billing.Amounts;
import io.artel.billing.provider.CardRequest;
import io.artel.billing.provider.PaymentProvider;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How clients pay. */
@RestController
@RequestMapping("/api/billing")
class PaymentMethodController {

    /** @param card may be left out when only the time changes */
    record ChooseMethod(
            @Nullable @Valid CardRequest card, @NotNull PaymentTime time) {}

    record CardView(String brand, String last4) {}

    /**
     * @param card null and time null: no method is set yet
     * @param used owed and held by now, of the credit limit
     */
    record MethodView(@Nullable CardView card, @Nullable PaymentTime time, Money creditLimit, Money used) {}

    record ChangeLimit(
            @NotNull Money limit, @NotBlank @Size(max = 500) String reason) {}

    record LimitView(UUID clientId, Money limit, Money used) {}

    record LimitChangeView(Money limit, String reason, UUID changedBy, Instant changedAt) {}

    /** @param changes the latest twenty, the latest first; none: the company's limit holds */
    record LimitDetails(LimitView limit, List<LimitChangeView> changes) {}

    private final PaymentMethods methods;
    private final PaymentProvider provider;

    PaymentMethodController(PaymentMethods methods, PaymentProvider provider) {
        this.methods = methods;
        this.provider = provider;
    }

    @GetMapping("/payment-method")
    @Allow(Role.CLIENT)
    MethodView show(Caller caller) {
        var state = methods.of(caller.accountId());
        return new MethodView(
                state.method()
                        .map(it -> new CardView(it.card().brand(), it.card().last4()))
                        .orElse(null),
                state.method().map(ClientAccount.Method::time).orElse(null),
                state.creditLimit(),
                state.use().total());
    }

    /** The card goes to the provider before anything here changes; only its token comes back. */
    @PutMapping("/payment-method")
    @Allow(Role.CLIENT)
    MethodView choose(@Valid @RequestBody ChooseMethod request, Caller caller) {
        var card = request.card() == null ? null : provider.tokenise(request.card());
        methods.choose(caller.accountId(), card, request.time());
        return show(caller);
    }

    @GetMapping("/clients/{clientId}/credit-limit")
    @Allow(Role.MANAGER)
    LimitDetails limit(@PathVariable UUID clientId) {
        return new LimitDetails(
                view(clientId),
                methods.limitChanges(clientId).stream()
                        .map(it -> new LimitChangeView(it.limit(), it.reason(), it.changedBy(), it.changedAt()))
                        .toList());
    }

    @PutMapping("/clients/{clientId}/credit-limit")
    @Allow(Role.MANAGER)
    LimitView limit(@PathVariable UUID clientId, @Valid @RequestBody ChangeLimit request, Caller caller) {
        methods.limit(
                clientId,
                Amounts.zeroOrMore("limit", request.limit()),
                request.reason().strip(),
                caller.accountId());
        return view(clientId);
    }

    private LimitView view(UUID clientId) {
        var state = methods.of(clientId);
        return new LimitView(clientId, state.creditLimit(), state.use().total());
    }
}
