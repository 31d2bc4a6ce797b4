package io.artel.accounts.people;

import io.artel.accounts.account.Account;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages and the other services' answers carry ids: here staff learn whose they are. */
@RestController
@RequestMapping("/api/accounts")
class PeopleController {

    private static final Set<String> SORTABLE = Set.of("email", "name", "id");

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    record PersonView(UUID id, String name, List<Role> roles) {}

    /** @param items in no order; who is not known is not among them */
    record Named(List<PersonView> items) {}

    record ClientView(
            UUID id, String name, String email, @Nullable String phone, boolean emailConfirmed) {}

    @GetMapping("/people")
    @Allow({Role.MANAGER, Role.BUYER, Role.CONTROLLER, Role.ADMINISTRATOR})
    Named people(@RequestParam @Size(min = 1, max = 100) Set<UUID> ids) {
        return new Named(people.named(ids).stream()
                .map(it -> new PersonView(it.id(), it.name(), it.roles()))
                .toList());
    }

    /** To order for somebody who telephones. */
    @GetMapping("/clients")
    @Allow(Role.MANAGER)
    PageOf<ClientView> clients(
            @RequestParam(required = false) @Size(max = 100) @Nullable String search,
            @SortDefault(sort = "name") Pageable page) {
        for (var order : page.getSort()) {
            if (!SORTABLE.contains(order.getProperty())) {
                throw new InvalidInput("sort", "unknown", "cannot sort by " + order.getProperty());
            }
        }
        // Namesakes keep one order, so that no page shows one of them twice.
        var sorted = PageRequest.of(
                page.getPageNumber(), page.getPageSize(), page.getSort().and(Sort.by("id")));
        return PageOf.of(people.clients(search, sorted), PeopleController::view);
    }

    private static ClientView view(Account account) {
        return new ClientView(
                account.id(), account.name(), account.email(), account.phone(), account.isEmailConfirmed());
    }
}
