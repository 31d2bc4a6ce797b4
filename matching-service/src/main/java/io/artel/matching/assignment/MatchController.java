package io.artel.matching.assignment;

import io.artel.kernel.Money;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.matching.assignment.Matches.FilteredOut;
import io.artel.matching.assignment.Matches.Match;
import io.artel.matching.assignment.Matches.Reason;
import io.artel.matching.assignment.Requests.Waiting;
import io.artel.matching.domain.Shortage;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a worker was chosen, and which orders wait, for managers. */
@RestController
@RequestMapping("/api/matching")
@Allow(Role.MANAGER)
class MatchController {

    record EffectView(String step, double score, double weight, double points) {}

    record CandidateView(UUID workerId, double total, boolean takenMeanwhile, List<EffectView> steps) {}

    record ChosenView(UUID managerId, String reason) {}

    record FilterView(String step, int filteredOut) {}

    /**
     * @param considered how many were in the pool
     * @param filters how many each filter took out, in the pipeline's order
     * @param candidates the leading ten and whoever was booked, best first, with what each step gave them
     * @param chosen set when a manager decided, not the pipeline
     */
    record MatchView(
            UUID id,
            UUID orderId,
            int attempt,
            UUID workerId,
            int pipelineVersion,
            Money basePrice,
            int discountPercent,
            Money discount,
            Money price,
            int considered,
            List<FilterView> filters,
            List<CandidateView> candidates,
            @Nullable ChosenView chosen,
            Instant matchedAt) {}

    /**
     * @param considered how many are in the pool
     * @param filters how many each filter takes out; whoever is booked for this order now is among those
     * @param candidates the leading ten
     */
    record CandidatesView(UUID orderId, int considered, List<FilterView> filters, List<CandidateView> candidates) {}

    record WaitingView(
            UUID orderId,
            int attempt,
            UUID typeId,
            Shortage reason,
            Instant startsAt,
            Instant endsAt,
            Instant askedAt) {}

    private final Matches matches;
    private final Requests requests;
    private final Assignment assignment;

    MatchController(Matches matches, Requests requests, Assignment assignment) {
        this.matches = matches;
        this.requests = requests;
        this.assignment = assignment;
    }

    /** The newest attempt first; to a controller it is evidence (US-190). */
    @GetMapping("/matches")
    @Allow({Role.MANAGER, Role.CONTROLLER})
    PageOf<MatchView> matches(@RequestParam UUID orderId, Pageable page) {
        return PageOf.of(
                matches.page(orderId, page).stream().map(MatchController::view).toList(), page, matches.count(orderId));
    }

    /** Whom a manager could choose now, best first. */
    @GetMapping("/candidates")
    CandidatesView candidates(@RequestParam UUID orderId) {
        var ranking = assignment.candidates(orderId).orElseThrow(() -> new NotFound("order", orderId));
        return new CandidatesView(
                orderId,
                ranking.considered(),
                Matches.filtered(ranking).stream().map(MatchController::view).toList(),
                Matches.leading(ranking).stream().map(MatchController::view).toList());
    }

    /** The earliest start first. */
    @GetMapping("/waiting")
    PageOf<WaitingView> waiting(Pageable page) {
        return PageOf.of(
                requests.waiting(page).stream().map(MatchController::view).toList(), page, requests.countWaiting());
    }

    private static MatchView view(Match match) {
        var price = match.price();
        var chosen = match.chosen();
        return new MatchView(
                match.id(),
                match.orderId(),
                match.attempt(),
                match.workerId(),
                match.pipelineVersion(),
                price.base(),
                price.discountPercent(),
                price.discount(),
                price.price(),
                match.considered(),
                match.filtered().stream().map(MatchController::view).toList(),
                match.candidates().stream().map(MatchController::view).toList(),
                chosen == null ? null : new ChosenView(chosen.managerId(), chosen.reason()),
                match.matchedAt());
    }

    private static FilterView view(FilteredOut filtered) {
        return new FilterView(filtered.step(), filtered.count());
    }

    private static CandidateView view(Reason reason) {
        return new CandidateView(
                reason.workerId(),
                reason.total(),
                reason.takenMeanwhile(),
                reason.steps().stream()
                        .map(it -> new EffectView(it.step(), it.score(), it.weight(), it.points()))
                        .toList());
    }

    private static WaitingView view(Waiting waiting) {
        var ask = waiting.ask();
        return new WaitingView(
                ask.orderId(),
                ask.attempt(),
                ask.typeId(),
                waiting.reason(),
                ask.startsAt(),
                ask.endsAt(),
                waiting.askedAt());
    }
}
