package io.artel.billing.payouts;

import io.artel.billing.documents.Documents;
import io.artel.billing.payouts.Payout.State;
import io.artel.billing.payouts.Payout.Way;
import io.artel.billing.runs.Periods;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payouts: a worker's own, and everybody's for managers (US-230, US-260). */
@RestController
@RequestMapping("/api/billing/payouts")
class PayoutController {

    /**
     * @param opening what the statement before left
     * @param carried what goes over to the next
     * @param account the end of the account it was paid to
     * @param way null while it can still go either
     * @param refusal why it came back
     */
    record PayoutView(
            UUID id,
            String number,
            UUID workerId,
            YearMonth month,
            Money opening,
            Money earned,
            Money fined,
            Money bonuses,
            Money returned,
            Money paid,
            Money carried,
            @Nullable String account,
            State state,
            @Nullable Way way,
            Instant madeAt,
            @Nullable Instant settledAt,
            @Nullable String refusal) {}

    /** @param amount what it adds, negative what it takes away */
    record LineView(Payouts.LineKind kind, @Nullable UUID orderId, Money amount, Instant at) {}

    record PayoutWithLines(PayoutView payout, List<LineView> lines) {}

    private final Payouts payouts;
    private final PayoutDetails details;
    private final Documents documents;

    PayoutController(Payouts payouts, PayoutDetails details, Documents documents) {
        this.payouts = payouts;
        this.details = details;
        this.documents = documents;
    }

    /**
     * The latest first.
     *
     * @param workerId for managers; workers see their own whatever it says
     * @param month such as 2026-11
     * @param bankFileId only what stands in this file for the bank
     */
    @GetMapping
    @Allow({Role.WORKER, Role.MANAGER})
    @Transactional(readOnly = true)
    public PageOf<PayoutView> list(
            @RequestParam(required = false) @Nullable UUID workerId,
            @RequestParam(required = false) @Nullable @Size(max = 10) String month,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable UUID bankFileId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var whose = caller.is(Role.MANAGER) ? workerId : caller.accountId();
        var when = month == null ? null : Periods.month("month", month);
        var wanted = new Payouts.Wanted(whose, when, state, bankFileId);
        var items = payouts.list(wanted, size, (long) page * size).stream()
                .map(this::view)
                .toList();
        return new PageOf<>(items, page, size, payouts.count(wanted));
    }

    @GetMapping("/{id}")
    @Allow({Role.WORKER, Role.MANAGER})
    @Transactional(readOnly = true)
    public PayoutWithLines show(@PathVariable UUID id, Caller caller) {
        return new PayoutWithLines(
                view(visible(id, caller)),
                payouts.lines(id).stream()
                        .map(it -> new LineView(it.kind(), it.orderId(), it.amount(), it.at()))
                        .toList());
    }

    /** The statement as it was sent. */
    @GetMapping(value = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allow({Role.WORKER, Role.MANAGER})
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
        visible(id, caller);
        var file = documents.find(Documents.PAYOUT, id).orElseThrow(() -> new NotFound("payout", id));
        return file(file.name(), MediaType.APPLICATION_PDF_VALUE, file.content());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private Payout visible(UUID id, Caller caller) {
        return payouts.find(id)
                .filter(it -> caller.is(Role.MANAGER) || it.workerId().equals(caller.accountId()))
                .orElseThrow(() -> new NotFound("payout", id));
    }

    private PayoutView view(Payout payout) {
        var paidTo = payout.detailsId();
        return new PayoutView(
                payout.id(),
                payout.number(),
                payout.workerId(),
                payout.month(),
                payout.opening(),
                payout.earned(),
                payout.fined(),
                payout.bonuses(),
                payout.returned(),
                payout.paid(),
                payout.carried(),
                paidTo == null ? null : details.find(paidTo).account().masked(),
                payout.state(),
                payout.way(),
                payout.madeAt(),
                payout.settledAt(),
                payout.refusal());
    }
}
