package io.artel.billing.ledger;

import io.artel.billing.AskedTime;
import io.artel.billing.BillingSettings;
import io.artel.billing.Csv;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The journal, for managers: searched, exported, and corrected by reversals. */
@RestController
@RequestMapping("/api/billing")
@Allow(Role.MANAGER)
class JournalController {

    record Reverse(@NotBlank @Size(max = 500) String reason) {}

    private record SameReversal(long id, Reverse request) {}

    private static final String SORT = "(id|at)(,(asc|desc))?";

    private final Journal journal;
    private final Reversals reversals;
    private final IdempotentRequests requests;
    private final BillingSettings settings;

    JournalController(Journal journal, Reversals reversals, IdempotentRequests requests, BillingSettings settings) {
        this.journal = journal;
        this.reversals = reversals;
        this.requests = requests;
        this.settings = settings;
    }

    /**
     * The latest first, unless sorted otherwise.
     *
     * @param orderId required of controllers, who look at one order's evidence (US-190) and see no bets (US-290)
     * @param person a client, worker or manager whose account an entry touches
     * @param reference such as the number of an invoice, in full
     * @param from the first day on which entries count, in the company's time zone
     * @param to the last day, included
     * @param sort id or at (when it counts), then asc or desc
     */
    @GetMapping("/journal")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    @Transactional(readOnly = true)
    public PageOf<EntryView> journal(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable @Size(max = 60) String account,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable @Size(max = 100) String reference,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "id,desc") @Pattern(regexp = SORT) String sort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        oneOrderForControllers(caller, orderId);
        var search = search(caller, orderId, account, person, reference, kind, from, to);
        var items = journal.page(search, order(sort), ascending(sort), size, (long) page * size).stream()
                .map(EntryView::of)
                .toList();
        return new PageOf<>(items, page, size, journal.count(search));
    }

    private static void oneOrderForControllers(Caller caller, @Nullable UUID orderId) {
        if (orderId == null && !caller.is(Role.MANAGER)) {
            throw new InvalidInput("orderId", "required", "controllers look at one order");
        }
    }

    /** All that is found, a line for each posting. */
    @GetMapping(path = "/journal", produces = "text/csv")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    @Operation(hidden = true)
    @Transactional(readOnly = true)
    public void export(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable @Size(max = 60) String account,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable @Size(max = 100) String reference,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "id,desc") @Pattern(regexp = SORT) String sort,
            HttpServletResponse response)
            throws IOException {
        oneOrderForControllers(caller, orderId);
        var search = search(caller, orderId, account, person, reference, kind, from, to);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"");
        var csv = new Csv(
                response.getWriter(),
                "entry",
                "cause",
                "kind",
                "orderId",
                "reverses",
                "at",
                "effectiveAt",
                "reference",
                "madeBy",
                "reason",
                "account",
                "debit",
                "credit",
                "currency");
        journal.each(
                search,
                order(sort),
                ascending(sort),
                entry -> entry.postings()
                        .forEach(posting -> csv.row(
                                entry.id(),
                                entry.cause(),
                                entry.kind(),
                                entry.orderId(),
                                entry.reverses(),
                                entry.at(),
                                entry.effectiveAt(),
                                entry.reference(),
                                entry.madeBy(),
                                entry.reason(),
                                posting.account(),
                                posting.side() == Side.DEBIT ? posting.amount() : null,
                                posting.side() == Side.CREDIT ? posting.amount() : null,
                                posting.amount().currency())));
    }

    /** Takes an entry back by hand; who and why is kept with the entry that does it. */
    @PostMapping("/entries/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    EntryView reverse(
            @PathVariable long id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody Reverse request,
            Caller caller) {
        return requests.once(
                caller.accountId(),
                "reverse-entry",
                key,
                new SameReversal(id, request),
                EntryView.class,
                () -> EntryView.of(reversals.reverse(
                        id, caller.accountId(), request.reason().strip())));
    }

    private Journal.Search search(
            Caller caller,
            @Nullable UUID orderId,
            @Nullable String account,
            @Nullable UUID person,
            @Nullable String reference,
            @Nullable EntryKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Journal.Search(
                orderId,
                account == null ? null : BooksController.account("account", account),
                person,
                reference,
                kind,
                from == null ? null : AskedTime.start("from", from, settings.zone()),
                to == null ? null : AskedTime.end("to", to, settings.zone()),
                caller.is(Role.MANAGER));
    }

    private static Journal.Order order(String sort) {
        return sort.startsWith("at") ? Journal.Order.AT : Journal.Order.ID;
    }

    private static boolean ascending(String sort) {
        return !sort.endsWith(",desc");
    }
}
