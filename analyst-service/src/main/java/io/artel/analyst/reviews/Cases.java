package io.artel.analyst.reviews;

import static io.artel.analyst.reviews.domain.CaseTrigger.CALL;
import static io.artel.analyst.reviews.domain.CaseTrigger.CLAIM;
import static io.artel.analyst.reviews.domain.CaseTrigger.RELEASE;
import static io.artel.analyst.reviews.domain.CaseTrigger.REVIEW;

import io.artel.analyst.reviews.domain.CaseProcess;
import io.artel.analyst.reviews.domain.CaseState;
import io.artel.analyst.reviews.domain.CaseTrigger;
import io.artel.analyst.reviews.domain.Origin;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases under review, and what controllers do with them. */
@Repository
@Transactional
class Cases {

    private record Locked(
            UUID id,
            UUID orderId,
            CaseState state,
            @Nullable UUID claimedBy) {

        boolean isWith(UUID controller) {
            return controller.equals(claimedBy);
        }
    }

    private final JdbcClient jdbc;
    private final ReviewMessages messages;
    private final Clock clock;

    Cases(JdbcClient jdbc, ReviewMessages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /** Opens a case, unless the order has come into the queue for this reason before. */
    void open(UUID orderId, Origin origin) {
        open(orderId, origin, null);
    }

    void openDrawn(UUID orderId, UUID drawId) {
        open(orderId, Origin.SAMPLED, drawId);
    }

    private void open(UUID orderId, Origin origin, @Nullable UUID drawId) {
        var id = Ids.next();
        var now = clock.instant();
        boolean isNew = jdbc.sql("""
                insert into review_case (id, order_id, origin, state, opened_at, draw_id)
                values (:id, :order, :origin, 'OPEN', :now, :draw)
                on conflict (order_id, origin) do nothing""")
                        .param("id", id)
                        .param("order", orderId)
                        .param("origin", origin.name())
                        .param("now", Timestamp.from(now))
                        .param("draw", drawId)
                        .update()
                == 1;
        if (isNew) messages.opened(id, orderId, origin, now);
    }

    /**
     * One controller takes it; doing it again changes nothing.
     *
     * @throws ClaimedByAnother when another was first
     */
    void claim(UUID id, UUID controller) {
        var found = lock(id);
        if (found.state() == CaseState.CLAIMED) {
            held(found, controller);
            return;
        }
        var to = CaseProcess.next(found.state(), CLAIM);
        var now = clock.instant();
        jdbc.sql("update review_case set state = :state, claimed_by = :who, claimed_at = :now where id = :id")
                .param("state", to.name())
                .param("who", controller)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        messages.changed(id, found.orderId(), to, controller, now);
    }

    /** Puts it back into the queue; what was logged stays. */
    void release(UUID id, UUID controller) {
        var found = lock(id);
        var to = moved(found, RELEASE, controller);
        jdbc.sql("update review_case set state = :state, claimed_by = null, claimed_at = null where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
        messages.changed(id, found.orderId(), to, controller, clock.instant());
    }

    /** Logs a call to the client; it can be read, never changed. */
    UUID call(UUID id, boolean reached, String note, UUID controller) {
        moved(lock(id), CALL, controller);
        var call = Ids.next();
        jdbc.sql("""
                insert into review_call (id, case_id, reached, note, called_by, called_at)
                values (:call, :id, :reached, :note, :who, :now)""")
                .param("call", call)
                .param("id", id)
                .param("reached", reached)
                .param("note", note)
                .param("who", controller)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return call;
    }

    /** The form that ends it. */
    void review(UUID id, Review review, UUID controller) {
        var found = lock(id);
        var to = moved(found, REVIEW, controller);
        var now = clock.instant();
        keep(id, review, controller, now);
        jdbc.sql("update review_case set state = :state where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
        messages.changed(id, found.orderId(), to, controller, now);
    }

    private void keep(UUID id, Review review, UUID controller, Instant now) {
        var cause = review.rootCause();
        jdbc.sql("""
                insert into review (case_id, verdict, findings, root_cause, reviewed_by, reviewed_at)
                values (:id, :verdict, :findings, :cause, :who, :now)""")
                .param("id", id)
                .param("verdict", review.verdict().name())
                .param("findings", review.findings())
                .param("cause", cause == null ? null : cause.name())
                .param("who", controller)
                .param("now", Timestamp.from(now))
                .update();
        review.scores()
                .forEach((criterion, score) -> jdbc.sql(
                                "insert into review_score (case_id, criterion, score) values (:id, :criterion, :score)")
                        .param("id", id)
                        .param("criterion", criterion.name())
                        .param("score", score.orElse(null))
                        .update());
    }

    /** Only the controller who has a case goes on with it. */
    private static CaseState moved(Locked found, CaseTrigger on, UUID controller) {
        var to = CaseProcess.next(found.state(), on);
        held(found, controller);
        return to;
    }

    private static void held(Locked found, UUID controller) {
        if (!found.isWith(controller)) throw new ClaimedByAnother(found.id());
    }

    private Locked lock(UUID id) {
        return jdbc.sql("select id, order_id, state, claimed_by from review_case where id = :id for update")
                .param("id", id)
                .query(Locked.class)
                .optional()
                .orElseThrow(() -> new NotFound("case", id));
    }
}
