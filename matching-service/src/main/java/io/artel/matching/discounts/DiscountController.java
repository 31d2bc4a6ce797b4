package io.artel.matching.discounts;

import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.matching.discounts.DiscountLevels.Level;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client's own discount, and the levels that managers keep (US-040). */
@RestController
@RequestMapping("/api/matching")
class DiscountController {

    /** @param missing what has to be paid yet to reach it: to exceed its amount by the least unit */
    record NextLevel(int percent, Money above, Money missing) {}

    record DiscountView(
            int percent, Money paidTotal, @Nullable NextLevel next) {}

    record LevelRequest(
            @NotNull Money above, @NotNull @Min(1) @Max(100) Integer percent) {}

    /** @param basedOn the version that was changed; if it is not the newest any more, nothing is made */
    record LevelsRequest(
            @NotNull @Min(1) Integer basedOn,
            @NotNull @Size(max = DiscountLevels.MOST) List<@Valid @NotNull LevelRequest> levels) {}

    record LevelView(Money above, int percent) {}

    record LevelsView(int version, @Nullable UUID madeBy, Instant madeAt, List<LevelView> levels) {}

    private final Discounts discounts;

    DiscountController(Discounts discounts) {
        this.discounts = discounts;
    }

    @GetMapping("/discount")
    @Allow(Role.CLIENT)
    DiscountView discount(Caller caller) {
        var standing = discounts.standing(caller.accountId());
        var next = standing.next();
        return new DiscountView(
                standing.percent(),
                standing.paidTotal(),
                next == null
                        ? null
                        : new NextLevel(
                                next.percent(),
                                next.above(),
                                next.above().plus(Money.ofMinor(1)).minus(standing.paidTotal())));
    }

    /** All versions, the newest first; that one counts. */
    @GetMapping("/discount-levels")
    @Allow(Role.MANAGER)
    PageOf<LevelsView> levels(Pageable page) {
        return PageOf.of(
                discounts.page(page).stream().map(DiscountController::view).toList(), page, discounts.count());
    }

    @PutMapping("/discount-levels")
    @Allow(Role.MANAGER)
    LevelsView replace(Caller caller, @Valid @RequestBody LevelsRequest request) {
        var levels = request.levels().stream()
                .map(it -> new Level(it.above(), it.percent()))
                .toList();
        return view(discounts.replace(request.basedOn(), levels, caller.accountId()));
    }

    private static LevelsView view(Discounts.Kept kept) {
        return new LevelsView(
                kept.levels().version(),
                kept.madeBy(),
                kept.madeAt(),
                kept.levels().levels().stream()
                        .map(it -> new LevelView(it.above(), it.percent()))
                        .toList());
    }
}
