package io.artel.billing.invoices;

import io.artel.billing.documents.Documents;
import io.artel.billing.dunning.DunningSettings;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invoices: a client's own, and everybody's for managers (US-260). */
@RestController
@RequestMapping("/api/billing/invoices")
class InvoiceController {

    /**
     * @param week the Sunday that ends it
     * @param total what is to be paid, or was
     * @param collecting whether the card is being asked at this moment
     * @param lastTryRefused whether the card was refused last time
     * @param nextTryOn when it is tried again by itself; null when it is not
     * @param reminders how many steps of the dunning schedule are behind it
     * @param lastReminder the step after which nothing can be ordered until it is settled
     */
    record InvoiceView(
            UUID id,
            String number,
            UUID clientId,
            LocalDate week,
            Instant issuedAt,
            Money charged,
            Money creditUsed,
            Money credited,
            Money total,
            Invoice.State state,
            @Nullable Instant settledAt,
            boolean collecting,
            boolean lastTryRefused,
            @Nullable LocalDate nextTryOn,
            int reminders,
            int lastReminder) {}

    record InvoiceLineView(UUID chargeId, UUID orderId, Money amount, Instant at, String outcome, boolean credited) {}

    record PaymentView(
            Money amount,
            boolean byHand,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Boolean paid) {}

    /**
     * A credit note that makes the invoice smaller.
     *
     * @param reason as whoever decided it said, or COMPANY for the company's own fault
     * @param earlier whether it is for a charge from before; else it is for one of these lines
     */
    record CreditView(UUID chargeId, UUID orderId, Money amount, String reason, Instant at, boolean earlier) {}

    record InvoiceDetails(
            InvoiceView invoice, List<InvoiceLineView> lines, List<CreditView> credits, List<PaymentView> payments) {}

    private final Invoices invoices;
    private final InvoiceCollection collection;
    private final DunningSettings dunning;
    private final Documents documents;
    private final IdempotentRequests requests;

    InvoiceController(
            Invoices invoices,
            InvoiceCollection collection,
            DunningSettings dunning,
            Documents documents,
            IdempotentRequests requests) {
        this.invoices = invoices;
        this.collection = collection;
        this.dunning = dunning;
        this.documents = documents;
        this.requests = requests;
    }

    /**
     * The latest first.
     *
     * @param clientId for managers; clients see their own whatever it says
     */
    @GetMapping
    @Allow({Role.CLIENT, Role.MANAGER})
    @Transactional(readOnly = true)
    public PageOf<InvoiceView> list(
            @RequestParam(required = false) @Nullable UUID clientId,
            @RequestParam(required = false) Invoice.@Nullable State state,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            Caller caller) {
        var whose = caller.is(Role.MANAGER) ? clientId : caller.accountId();
        var items = invoices.list(whose, state, size, (long) page * size).stream()
                .map(this::view)
                .toList();
        return new PageOf<>(items, page, size, invoices.count(whose, state));
    }

    @GetMapping("/{id}")
    @Allow({Role.CLIENT, Role.MANAGER})
    @Transactional(readOnly = true)
    public InvoiceDetails show(@PathVariable UUID id, Caller caller) {
        var invoice = visible(id, caller);
        return new InvoiceDetails(
                view(invoice),
                invoices.lines(id).stream()
                        .map(it -> new InvoiceLineView(
                                it.chargeId(), it.orderId(), it.amount(), it.chargedAt(), it.outcome(), it.credited()))
                        .toList(),
                invoices.credits(id).stream()
                        .map(it -> new CreditView(
                                it.chargeId(), it.orderId(), it.amount(), it.reason(), it.issuedAt(), it.earlier()))
                        .toList(),
                invoices.payments(id).stream()
                        .map(it -> new PaymentView(it.amount(), it.byHand(), it.askedAt(), it.answeredAt(), it.paid()))
                        .toList());
    }

    /** As it was sent. */
    @GetMapping(value = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allow({Role.CLIENT, Role.MANAGER})
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
        visible(id, caller);
        var file = documents.find(Documents.INVOICE, id).orElseThrow(() -> new NotFound("invoice", id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    /** Accepted: it is paid when its state is PAID. */
    @PostMapping("/{id}/payment")
    @Allow(Role.CLIENT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    InvoiceView pay(@PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        return requests.once(caller.accountId(), "pay-invoice", key, id, InvoiceView.class, () -> {
            if (!invoices.find(id)
                    .filter(it -> it.clientId().equals(caller.accountId()))
                    .isPresent()) {
                throw new NotFound("invoice", id);
            }
            collection.payNow(id);
            return view(invoices.find(id).orElseThrow());
        });
    }

    private Invoice visible(UUID id, Caller caller) {
        return invoices.find(id)
                .filter(it -> caller.is(Role.MANAGER) || it.clientId().equals(caller.accountId()))
                .orElseThrow(() -> new NotFound("invoice", id));
    }

    private InvoiceView view(Invoice invoice) {
        var payments = invoices.payments(invoice.id());
        var last = payments.isEmpty() ? null : payments.getLast().paid();
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.clientId(),
                invoice.week(),
                invoice.issuedAt(),
                invoice.charged(),
                invoice.creditUsed(),
                invoice.credited(),
                invoice.total(),
                invoice.state(),
                invoice.settledAt(),
                invoice.collecting(),
                Boolean.FALSE.equals(last),
                invoice.remindOn(),
                invoice.reminders(),
                dunning.last());
    }
}
