package io.artel.accounts.administration;

import io.artel.accounts.account.Account;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortDefault;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts/accounts")
@Allow(Role.ADMINISTRATOR)
class AdministrationController {

    /** Nothing else is sorted by: not by a secret, for one. */
    private static final Set<String> SORTABLE = Set.of("email", "name", "registeredAt", "id");

    private final Administration administration;

    AdministrationController(Administration administration) {
        this.administration = administration;
    }

    record AccountView(
            UUID accountId,
            String email,
            boolean emailConfirmed,
            String name,
            String language,
            @Nullable String phone,
            List<Role> roles,
            Instant registeredAt,
            @Nullable Instant blockedAt,
            @Nullable String blockedReason) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.id(),
                    account.email(),
                    account.isEmailConfirmed(),
                    account.name(),
                    account.language(),
                    account.phone(),
                    account.roles(),
                    account.registeredAt(),
                    account.blockedAt(),
                    account.blockedReason());
        }
    }

    /** @param roles all that the account is to have */
    record RolesRequest(
            @NotEmpty @Size(max = 6) Set<@NotNull Role> roles,
            @Nullable @Size(max = 500) String reason) {}

    record BlockRequest(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    PageOf<AccountView> find(
            @RequestParam(required = false) @Size(max = 100) @Nullable String search,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean blocked,
            @SortDefault(sort = "registeredAt", direction = Sort.Direction.DESC) Pageable page) {
        for (var order : page.getSort()) {
            if (!SORTABLE.contains(order.getProperty())) {
                throw new InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
            }
        }
        return PageOf.of(administration.find(search, role, blocked, page), AccountView::of);
    }

    @GetMapping("/{id}")
    AccountView get(@PathVariable UUID id) {
        return AccountView.of(administration.get(id));
    }

    @PutMapping("/{id}/roles")
    AccountView changeRoles(Caller caller, @PathVariable UUID id, @Valid @RequestBody RolesRequest request) {
        return AccountView.of(administration.changeRoles(caller.accountId(), id, request.roles(), request.reason()));
    }

    @PutMapping("/{id}/block")
    AccountView block(Caller caller, @PathVariable UUID id, @Valid @RequestBody BlockRequest request) {
        return AccountView.of(administration.block(caller.accountId(), id, request.reason()));
    }

    @DeleteMapping("/{id}/block")
    AccountView unblock(Caller caller, @PathVariable UUID id) {
        return AccountView.of(administration.unblock(caller.accountId(), id));
    }
}
