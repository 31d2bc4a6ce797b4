package io.artel.store.items;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.store.Search;
import io.artel.store.SqlOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.SortDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/store/items")
@Allow(Role.BUYER)
class ItemController {

    private static final Set<String> ORDERS = Set.of("nameRu", "nameEn", "reorderPoint");

    private final Items items;
    private final ItemBook book;
    private final IdempotentRequests requests;

    ItemController(Items items, ItemBook book, IdempotentRequests requests) {
        this.items = items;
        this.book = book;
        this.requests = requests;
    }

    /** @param active true when left out */
    record ItemRequest(
            @NotBlank @Size(max = 200) String nameRu,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 20) String unit,
            @NotNull Boolean reusable,
            @NotNull @Min(0) @Max(1_000_000) Integer reorderPoint,
            @Nullable Boolean active) {

        Item.Description description() {
            return new Item.Description(nameRu, nameEn, unit, reusable, reorderPoint, active == null || active);
        }
    }

    record ItemView(
            UUID id, String nameRu, String nameEn, String unit, boolean reusable, int reorderPoint, boolean active) {

        static ItemView of(Item item) {
            var it = item.description();
            return new ItemView(
                    item.id(), it.nameRu(), it.nameEn(), it.unit(), it.reusable(), it.reorderPoint(), it.active());
        }
    }

    @GetMapping
    PageOf<ItemView> list(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(required = false) @Nullable Boolean active,
            @SortDefault(sort = "nameEn", direction = Sort.Direction.ASC) Pageable page) {
        SqlOrder.requireListed(page, ORDERS);
        var states = active == null ? List.of(true, false) : List.of(active);
        return PageOf.of(items.search(states, new Search(search).pattern(), page), ItemView::of);
    }

    @GetMapping("/{id}")
    ItemView show(@PathVariable UUID id) {
        return ItemView.of(book.find(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ItemView add(Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody ItemRequest request) {
        return requests.once(
                caller.accountId(),
                "add-item",
                key,
                request,
                ItemView.class,
                () -> ItemView.of(book.add(request.description())));
    }

    @PutMapping("/{id}")
    ItemView change(@PathVariable UUID id, @Valid @RequestBody ItemRequest request) {
        return ItemView.of(book.describe(id, request.description()));
    }
}
