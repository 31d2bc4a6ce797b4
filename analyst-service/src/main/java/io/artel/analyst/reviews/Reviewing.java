package io.artel.analyst.reviews;

import io.artel.analyst.hypotheses.Hypotheses;
import io.artel.analyst.hypotheses.HypothesisForm;
import io.artel.analyst.reviews.CaseController.CaseView;
import io.artel.analyst.reviews.Review.Verdict;
import io.artel.kernel.InvalidInput;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a controller does with a case; the form and the hypotheses that follow from it are kept together or not at all. */
@Component
@Transactional
class Reviewing {

    private final Cases cases;
    private final CaseViews views;
    private final Hypotheses hypotheses;

    Reviewing(Cases cases, CaseViews views, Hypotheses hypotheses) {
        this.cases = cases;
        this.views = views;
        this.hypotheses = hypotheses;
    }

    void claim(UUID id, UUID controller) {
        cases.claim(id, controller);
    }

    void release(UUID id, UUID controller) {
        cases.release(id, controller);
    }

    UUID call(UUID id, boolean reached, String note, UUID controller) {
        return cases.call(id, reached, note, controller);
    }

    /** @throws InvalidInput when something went wrong and no root cause is named */
    void review(UUID id, Review review, List<HypothesisForm> proposed, List<UUID> supported, UUID controller) {
        requireRootCause(review, views.find(id));
        cases.review(id, review, controller);
        for (int i = 0; i < proposed.size(); i++) {
            hypotheses.propose(proposed.get(i), "hypotheses[" + i + "].", List.of(id), controller);
        }
        for (int i = 0; i < supported.size(); i++) {
            if (!hypotheses.exists(supported.get(i))) {
                throw new InvalidInput("hypothesisIds[" + i + "]", "unknown", "no such hypothesis");
            }
            hypotheses.link(supported.get(i), id, controller);
        }
    }

    private static void requireRootCause(Review review, CaseView reviewed) {
        boolean wentWell = "COMPLETED".equals(reviewed.outcome()) && review.verdict() != Verdict.BAD;
        if (review.rootCause() == null && !wentWell) {
            throw new InvalidInput("rootCause", "required", "whose doing it was");
        }
    }
}
