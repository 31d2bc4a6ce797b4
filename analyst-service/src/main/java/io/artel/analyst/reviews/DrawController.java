package io.artel.analyst.reviews;

import io.artel.analyst.reviews.Draws.Drawn;
import io.artel.analyst.reviews.Draws.Wish;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completed orders drawn at random for review (US-190). */
@RestController
@RequestMapping("/api/analyst/draws")
@Allow(Role.CONTROLLER)
class DrawController {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Draws draws;
    private final IdempotentRequests requests;

    DrawController(Draws draws, IdempotentRequests requests) {
        this.draws = draws;
        this.requests = requests;
    }

    /**
     * @param from orders that ended at this moment or later
     * @param to and before this one, at most 366 days later
     */
    record DrawRequest(
            @NotNull @Min(1) @Max(100) Integer count,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable UUID typeId) {

        Wish wish() {
            requireYear("from", from);
            requireYear("to", to);
            if (!to.isAfter(from)) throw new InvalidInput("to", "before_from", "ends before it begins");
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw new InvalidInput("to", "too_long", "at most " + LONGEST.toDays() + " days");
            }
            return new Wish(count, from, to, typeId);
        }

        private static void requireYear(String field, Instant moment) {
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 2000 || year > 2200) throw new InvalidInput(field, "range", "a year from 2000 to 2200");
        }
    }

    /**
     * @param population how many orders it was drawn from: completed in the period and never under review
     * @param seed with the population it gives the same picks again
     * @param picked fewer than asked for when there were no more
     */
    record DrawView(
            UUID id,
            int count,
            Instant from,
            Instant to,
            @Nullable UUID typeId,
            int population,
            String seed,
            List<UUID> picked,
            UUID drawnBy,
            Instant drawnAt) {

        static DrawView of(Drawn drawn) {
            var wish = drawn.wish();
            return new DrawView(
                    drawn.id(),
                    wish.count(),
                    wish.from(),
                    wish.to(),
                    wish.typeId(),
                    drawn.population(),
                    drawn.seed(),
                    drawn.picked(),
                    drawn.drawnBy(),
                    drawn.drawnAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DrawView draw(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody DrawRequest request) {
        var wish = request.wish();
        return requests.once(
                caller.accountId(),
                "draw",
                key,
                request,
                DrawView.class,
                () -> DrawView.of(draws.draw(wish, caller.accountId())));
    }

    /** The newest first. */
    @GetMapping
    PageOf<DrawView> list(Pageable page) {
        var found = draws.list(page);
        return PageOf.of(found.items().stream().map(DrawView::of).toList(), page, found.total());
    }

    @GetMapping("/{id}")
    DrawView show(@PathVariable UUID id) {
        return DrawView.of(draws.find(id));
    }
}
