package io.artel.billing.payouts;

import io.artel.billing.documents.Documents;
import io.artel.billing.runs.Periods;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payouts by the bank instead of the transfer service: a file is made, taken to the bank, and confirmed. */
@RestController
@RequestMapping("/api/billing/bank-files")
class BankFileController {

    /** @param month such as 2026-11 */
    record MakeBankFile(@NotBlank @Size(max = 10) String month) {}

    record RefusedPayout(
            @NotNull UUID payoutId,
            @NotBlank @Size(max = 200) String reason) {}

    /** @param refused what the bank did not pay; the rest it has */
    record ConfirmBankFile(@NotNull @Size(max = 10_000) List<@Valid RefusedPayout> refused) {}

    private record SameConfirmation(UUID id, ConfirmBankFile request) {}

    /** @param confirmedAt null until the bank has said what became of it */
    record BankFileView(
            UUID id,
            YearMonth month,
            int payouts,
            Money total,
            UUID madeBy,
            Instant madeAt,
            @Nullable UUID confirmedBy,
            @Nullable Instant confirmedAt) {

        static BankFileView of(BankFiles.Made file) {
            return new BankFileView(
                    file.id(),
                    file.month(),
                    file.payouts(),
                    file.total(),
                    file.madeBy(),
                    file.madeAt(),
                    file.confirmedBy(),
                    file.confirmedAt());
        }
    }

    private final BankFiles files;
    private final Documents documents;
    private final IdempotentRequests requests;

    BankFileController(BankFiles files, Documents documents, IdempotentRequests requests) {
        this.files = files;
        this.documents = documents;
        this.requests = requests;
    }

    /** Takes all payouts of a month that the transfer service has not been asked for. They go no other way then. */
    @PostMapping
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    BankFileView make(
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody MakeBankFile request, Caller caller) {
        var month = Periods.month("month", request.month());
        return requests.once(
                caller.accountId(),
                "make-bank-file",
                key,
                request,
                BankFileView.class,
                () -> BankFileView.of(files.make(month, caller.accountId())));
    }

    /** The latest first. */
    @GetMapping
    @Allow(Role.MANAGER)
    @Transactional(readOnly = true)
    public PageOf<BankFileView> list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        var items = files.list(size, (long) page * size).stream()
                .map(BankFileView::of)
                .toList();
        return new PageOf<>(items, page, size, files.count());
    }

    @GetMapping("/{id}")
    @Allow(Role.MANAGER)
    BankFileView show(@PathVariable UUID id) {
        return BankFileView.of(files.find(id));
    }

    /** ISO 20022 pain.001, the same however often it is fetched: a bank knows it by its id. */
    @GetMapping(value = "/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Allow(Role.MANAGER)
    ResponseEntity<byte[]> xml(@PathVariable UUID id) {
        var file = documents.find(Documents.BANK_FILE, id).orElseThrow(() -> new NotFound("bank file", id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, BankFile.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    /** What the bank's statement says: all is paid but what is named. */
    @PostMapping("/{id}/confirmation")
    @Allow(Role.MANAGER)
    BankFileView confirm(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody ConfirmBankFile request,
            Caller caller) {
        return requests.once(
                caller.accountId(),
                "confirm-bank-file",
                key,
                new SameConfirmation(id, request),
                BankFileView.class,
                () -> BankFileView.of(files.confirm(
                        id,
                        request.refused().stream()
                                .collect(Collectors.toMap(
                                        RefusedPayout::payoutId, RefusedPayout::reason, (first, again) -> first)),
                        caller.accountId())));
    }
}
