package io.artel.billing.explanations;

import io.artel.billing.disputes.DisputeSettings;
import io.artel.billing.explanations.Explanations.ChargeView;
import io.artel.billing.explanations.Explanations.DisputeView;
import io.artel.billing.explanations.Explanations.PaperView;
import io.artel.billing.explanations.Explanations.RateView;
import io.artel.billing.explanations.Explanations.SealView;
import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.AccountKind;
import io.artel.billing.ledger.EntryKind;
import io.artel.billing.ledger.EntryView;
import io.artel.billing.ledger.Journal;
import io.artel.billing.ledger.Side;
import io.artel.kernel.Caller;
import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every figure explains itself. */
@RestController
@RequestMapping("/api/billing")
class ExplanationController {

    /**
     * @param charge of the entry's order, if it is about a charged one
     * @param rate the version that decided the worker's part, for an entry of a charge
     * @param seal null until the journal is sealed up to here
     */
    record EntryExplanation(
            EntryView entry,
            @Nullable ChargeView charge,
            @Nullable RateView rate,
            @Nullable SealView seal) {}

    /** What a line did to one of the caller's accounts. */
    record OwnPosting(AccountKind account, Side side, Money amount) {}

    /** @param amount what the order costs before anything is credited */
    record OwnCharge(
            UUID id,
            Money amount,
            String outcome,
            @Nullable String cause,
            Instant chargedAt,
            @Nullable Instant paidAt,
            @Nullable Instant creditedAt) {}

    enum DisputeState {
        OPEN,
        UPHELD,
        WAIVED,
        CREDITED
    }

    /** @param reason of whoever decided it */
    record OwnDispute(
            DisputeState state,
            String text,
            Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** @param fine what an order costs that failed by the worker's fault */
    record OwnRate(int version, BigDecimal sharePercent, Money fine, Instant startsAt) {}

    /**
     * @param id as in the statement
     * @param reversal whether it takes an earlier line back
     * @param reversed whether a later line takes it back
     * @param reference what it refers to, such as the number of an invoice
     * @param reason why somebody made it by hand
     * @param charge of the order it is about
     * @param rate for what a worker earned or was fined
     * @param invoice that collects it, or that it paid; for a client
     * @param payout the statement it was paid out by; for a worker
     * @param disputableUntil until when the charge or the fine can be disputed; null when it was, or cannot be
     * @param dispute about the charge or the fine, or the one that took it back
     */
    record LineExplanation(
            UUID id,
            Instant at,
            EntryKind kind,
            @Nullable UUID orderId,
            boolean reversal,
            boolean reversed,
            @Nullable String reference,
            @Nullable String reason,
            List<OwnPosting> postings,
            @Nullable OwnCharge charge,
            @Nullable OwnRate rate,
            @Nullable PaperView invoice,
            @Nullable PaperView payout,
            @Nullable Instant disputableUntil,
            @Nullable OwnDispute dispute) {}

    private static final String CHARGE = "CHARGE";
    private static final String FINE = "FINE";

    private final Journal journal;
    private final Explanations explanations;
    private final DisputeSettings disputes;
    private final Clock clock;

    ExplanationController(Journal journal, Explanations explanations, DisputeSettings disputes, Clock clock) {
        this.journal = journal;
        this.explanations = explanations;
        this.disputes = disputes;
        this.clock = clock;
    }

    /** Controllers look at orders, and see neither bets (US-290) nor what people are paid. */
    @GetMapping("/entries/{id}")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    @Transactional(readOnly = true)
    public EntryExplanation entry(@PathVariable long id, Caller caller) {
        var entry = journal.find(id)
                .filter(it -> caller.is(Role.MANAGER)
                        || it.orderId() != null && !it.kind().isBetting())
                .orElseThrow(() -> new NotFound("entry", id));
        var charge = explanations.chargeOf(entry.orderId()).orElse(null);
        return new EntryExplanation(
                EntryView.of(entry),
                charge,
                charge != null && entry.kind() == EntryKind.CHARGE ? explanations.rate(charge.rateVersion()) : null,
                explanations.sealOf(id).orElse(null));
    }

    /** One line of the caller's own statement. */
    @GetMapping("/statement/{id}")
    @Allow({Role.CLIENT, Role.WORKER})
    @Transactional(readOnly = true)
    public LineExplanation line(@PathVariable UUID id, Caller caller) {
        var own = Set.of(AccountCode.client(caller.accountId()), AccountCode.worker(caller.accountId()));
        var entry = journal.findByCause(id).orElseThrow(() -> new NotFound("line", id));
        var postings = entry.postings().stream()
                .filter(it -> own.contains(it.account()))
                .map(it -> new OwnPosting(it.account().kind(), it.side(), it.amount()))
                .toList();
        if (postings.isEmpty()) throw new NotFound("line", id);
        var charge = explanations.chargeOf(entry.orderId()).orElse(null);
        boolean clients = postings.stream().anyMatch(it -> it.account() == AccountKind.CLIENT);
        boolean workers = postings.stream().anyMatch(it -> it.account() == AccountKind.WORKER);
        boolean rated = workers && entry.kind() == EntryKind.CHARGE;
        var matter = matter(entry, postings);
        var dispute = charge == null || matter == null
                ? null
                : explanations
                        .disputeOf(charge.id(), matter)
                        .map(ExplanationController::own)
                        .orElse(null);
        var until = entry.at().plus(disputes.window());
        boolean disputable = charge != null
                && matter != null
                && dispute == null
                && entry.kind() == EntryKind.CHARGE
                && entry.reverses() == null
                && (matter.equals(FINE) || charge.creditedAt() == null)
                && clock.instant().isBefore(until);
        return new LineExplanation(
                id,
                entry.at(),
                entry.kind(),
                entry.orderId(),
                entry.reverses() != null,
                entry.reversedBy() != null,
                entry.reference(),
                entry.reason(),
                postings,
                charge == null ? null : own(charge),
                charge == null || !rated ? null : own(explanations.rate(charge.rateVersion())),
                clients ? explanations.invoiceOf(entry.orderId(), id).orElse(null) : null,
                workers ? explanations.payoutOf(entry.id(), caller.accountId()).orElse(null) : null,
                disputable ? until : null,
                dispute);
    }

    /** What can be disputed of an entry, or was: the kind of dispute. */
    private static @Nullable String matter(Journal.Kept entry, List<OwnPosting> postings) {
        return switch (entry.kind()) {
            case CREDIT -> CHARGE;
            case WAIVER -> FINE;
            case CHARGE -> {
                if (postings.stream().anyMatch(it -> it.account() == AccountKind.CLIENT)) yield CHARGE;
                yield postings.stream().anyMatch(it -> it.side() == Side.DEBIT) ? FINE : null;
            }
            default -> null;
        };
    }

    private static OwnDispute own(DisputeView dispute) {
        return new OwnDispute(
                DisputeState.valueOf(dispute.state()),
                dispute.text(),
                dispute.openedAt(),
                dispute.decidedAt(),
                dispute.reason());
    }

    private static OwnCharge own(ChargeView charge) {
        return new OwnCharge(
                charge.id(),
                charge.amount(),
                charge.outcome(),
                charge.cause(),
                charge.chargedAt(),
                charge.paidAt(),
                charge.creditedAt());
    }

    private static OwnRate own(RateView rate) {
        return new OwnRate(rate.version(), rate.sharePercent(), rate.fine(), rate.startsAt());
    }
}
