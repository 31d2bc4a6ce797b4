package io.artel.billing.ledger;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers close the books of a month. */
@RestController
@RequestMapping("/api/billing/periods")
@Allow(Role.MANAGER)
class PeriodController {

    /** @param month such as 2026-02, in the company's time zone */
    record Close(
            @NotNull YearMonth month,
            @Nullable @Size(max = 500) String note) {}

    /** @param until its end, exclusive: nothing is posted any more that counts before */
    record PeriodView(
            YearMonth month,
            Instant until,
            UUID closedBy,
            Instant closedAt,
            @Nullable String note) {

        static PeriodView of(Periods.Closed period) {
            return new PeriodView(period.month(), period.until(), period.closedBy(), period.closedAt(), period.note());
        }
    }

    private final Periods periods;
    private final IdempotentRequests requests;

    PeriodController(Periods periods, IdempotentRequests requests) {
        this.periods = periods;
        this.requests = requests;
    }

    /** Those that were closed, the latest month first. */
    @GetMapping
    PageOf<PeriodView> list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = periods.list(size, (long) page * size).stream()
                .map(PeriodView::of)
                .toList();
        return new PageOf<>(items, page, size, periods.count());
    }

    /** Closes a month that has ended, with all before it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PeriodView close(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Close request, Caller caller) {
        return requests.once(
                caller.accountId(),
                "close-period",
                key,
                request,
                PeriodView.class,
                () -> PeriodView.of(periods.close(request.month(), caller.accountId(), request.note())));
    }
}
