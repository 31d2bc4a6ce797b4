package io.artel.orders.types;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.orders.domain.Terms;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
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

/** What can be ordered (US-021). */
@RestController
@RequestMapping("/api/orders/types")
class OrderTypeController {

    record TextRequest(
            @NotBlank @Size(max = 200) String ru,
            @NotBlank @Size(max = 200) String en) {}

    record LongTextRequest(
            @NotNull @Size(max = 4000) String ru,
            @NotNull @Size(max = 4000) String en) {}

    record SkillRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
            String skill,

            @Min(0) @Max(100) int level) {}

    /**
     * Durations are ISO-8601, such as PT2H or PT3S.
     *
     * @param basedOn the version that is changed, which must still be the newest; null for a new type, or to replace
     *     whatever is there
     */
    record TypeRequest(
            @Nullable Integer basedOn,
            @NotNull @Valid TextRequest name,
            @NotNull @Valid LongTextRequest description,
            @NotNull Money basePrice,
            @NotNull Duration duration,
            @NotNull Duration leadTime,
            @NotNull Duration checkInWindow,
            @NotNull Duration grace,
            @NotNull @Size(max = 20) List<@Valid @NotNull SkillRequest> skills) {}

    record Created(UUID id) {}

    record TextResponse(String ru, String en) {}

    record TypeResponse(
            UUID id,
            int version,
            boolean active,
            boolean kitDefined,
            TextResponse name,
            TextResponse description,
            Money basePrice,
            Duration duration,
            Duration leadTime,
            Duration checkInWindow,
            Duration grace,
            List<Terms.Skill> skills) {}

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Money DEAREST = Money.rub("1000000.00");

    private final OrderTypes types;
    private final IdempotentRequests requests;

    OrderTypeController(OrderTypes types, IdempotentRequests requests) {
        this.types = types;
        this.requests = requests;
    }

    /** The types that can be ordered; staff who work with orders see the others too with {@code all=true}. */
    @GetMapping
    @Allow.SignedIn
    PageOf<TypeResponse> list(Caller caller, @RequestParam(defaultValue = "false") boolean all, Pageable page) {
        boolean every = all && seesEvery(caller);
        return PageOf.of(
                types.list(every, page).stream().map(OrderTypeController::view).toList(), page, types.count(every));
    }

    @GetMapping("/{id}")
    @Allow.SignedIn
    TypeResponse get(Caller caller, @PathVariable UUID id) {
        return view(seesEvery(caller) ? types.find(id) : types.offered(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.MANAGER)
    Created create(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody TypeRequest request) {
        var rules = rules(request);
        return requests.once(
                caller.accountId(),
                "create-type",
                key,
                request,
                Created.class,
                () -> new Created(types.create(caller.accountId(), texts(request), rules)));
    }

    @PutMapping("/{id}")
    @Allow(Role.MANAGER)
    TypeResponse change(Caller caller, @PathVariable UUID id, @Valid @RequestBody TypeRequest request) {
        types.change(id, caller.accountId(), request.basedOn(), texts(request), rules(request));
        return view(types.find(id));
    }

    @PostMapping("/{id}/archive")
    @Allow(Role.MANAGER)
    TypeResponse archive(@PathVariable UUID id) {
        types.activate(id, false);
        return view(types.find(id));
    }

    @PostMapping("/{id}/activate")
    @Allow(Role.MANAGER)
    TypeResponse activate(@PathVariable UUID id) {
        types.activate(id, true);
        return view(types.find(id));
    }

    /** A controller reviews orders of types that are not offered any more. */
    private static boolean seesEvery(Caller caller) {
        return caller.is(Role.MANAGER) || caller.is(Role.BUYER) || caller.is(Role.CONTROLLER);
    }

    private static OrderTypes.Texts texts(TypeRequest request) {
        return new OrderTypes.Texts(
                request.name().ru(),
                request.name().en(),
                request.description().ru(),
                request.description().en());
    }

    private static OrderTypes.Rules rules(TypeRequest request) {
        if (!request.basePrice().currency().equals(Money.RUB)) {
            throw new InvalidInput("basePrice", "currency", "prices are in RUB");
        }
        if (!request.basePrice().isPositive() || request.basePrice().compareTo(DEAREST) > 0) {
            throw new InvalidInput("basePrice", "range", "more than zero, at most " + DEAREST);
        }
        within("duration", request.duration(), Duration.ofSeconds(1));
        within("leadTime", request.leadTime(), Duration.ZERO);
        within("checkInWindow", request.checkInWindow(), Duration.ZERO);
        within("grace", request.grace(), Duration.ofSeconds(1));
        if (request.skills().stream().map(SkillRequest::skill).distinct().count()
                < request.skills().size()) {
            throw new InvalidInput("skills", "duplicate", "a skill stands there twice");
        }
        return new OrderTypes.Rules(
                request.basePrice(),
                request.duration(),
                request.leadTime(),
                request.checkInWindow(),
                request.grace(),
                request.skills().stream()
                        .map(it -> new Terms.Skill(it.skill(), it.level()))
                        .toList());
    }

    private static void within(String field, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new InvalidInput(field, "range", "from " + least + " to " + LONGEST);
        }
    }

    private static TypeResponse view(OrderTypes.OrderType type) {
        var texts = type.texts();
        var rules = type.rules();
        return new TypeResponse(
                type.id(),
                type.version(),
                type.active(),
                type.kitDefined(),
                new TextResponse(texts.nameRu(), texts.nameEn()),
                new TextResponse(texts.descriptionRu(), texts.descriptionEn()),
                rules.basePrice(),
                rules.duration(),
                rules.leadTime(),
                rules.checkInWindow(),
                rules.grace(),
                rules.skills());
    }
}
