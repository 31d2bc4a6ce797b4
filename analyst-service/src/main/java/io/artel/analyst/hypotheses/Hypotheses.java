package io.artel.analyst.hypotheses;

import io.artel.analyst.hypotheses.domain.HypothesisProcess;
import io.artel.analyst.hypotheses.domain.HypothesisState;
import io.artel.analyst.hypotheses.domain.IllegalHypothesisMove;
import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.letters.Contacts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Hypotheses, and what becomes of them (US-210). */
@Repository
@Transactional
public class Hypotheses {

    /** What was measured once the hypothesis was tried. */
    enum Result {
        CONFIRMED,
        REFUTED,
        UNCLEAR
    }

    /** @param measured the figures, before and after */
    record Outcome(Result result, String measured) {}

    private final JdbcClient jdbc;
    private final HypothesisMessages messages;
    private final Contacts contacts;
    private final Clock clock;

    Hypotheses(JdbcClient jdbc, HypothesisMessages messages, Contacts contacts, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param path where the form stands in the request, such as {@code hypotheses[0].}
     * @param cases those it follows from
     * @throws InvalidInput for an owner who is no manager or controller
     */
    public UUID propose(HypothesisForm form, String path, List<UUID> cases, UUID actor) {
        check(form, path);
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into hypothesis (id, title, description, area, owner_id, due_on, state, created_by, created_at,
                                        changed_at)
                values (:id, :title, :description, :area, :owner, :due, 'PROPOSED', :who, :now, :now)""")
                .param("id", id)
                .param("title", form.title().strip())
                .param("description", form.description().strip())
                .param("area", form.area().name())
                .param("owner", form.ownerId())
                .param("due", form.dueOn())
                .param("who", actor)
                .param("now", Timestamp.from(now))
                .update();
        for (var caseId : cases) link(id, caseId, actor);
        messages.changed(id, HypothesisState.PROPOSED, actor, now);
        return id;
    }

    /** @throws IllegalHypothesisMove when it is over */
    void rewrite(UUID id, HypothesisForm form, UUID actor) {
        check(form, "");
        var state = lock(id);
        if (HypothesisProcess.isOver(state)) throw new IllegalHypothesisMove(state);
        var now = clock.instant();
        jdbc.sql("""
                update hypothesis set title = :title, description = :description, area = :area, owner_id = :owner,
                                      due_on = :due, changed_at = :now
                where id = :id""")
                .param("title", form.title().strip())
                .param("description", form.description().strip())
                .param("area", form.area().name())
                .param("owner", form.ownerId())
                .param("due", form.dueOn())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        messages.changed(id, state, actor, now);
    }

    /**
     * @param outcome what was measured: with DONE and nothing else
     * @throws IllegalHypothesisMove when there is no way there
     */
    void move(UUID id, HypothesisState to, @Nullable String note, @Nullable Outcome outcome, UUID actor) {
        var from = lock(id);
        HypothesisProcess.move(from, to);
        if (to == HypothesisState.DONE && outcome == null) {
            throw new InvalidInput("outcome", "required", "what was measured");
        }
        if (to != HypothesisState.DONE && outcome != null) {
            throw new InvalidInput("outcome", "not_yet", "nothing is measured before it is done");
        }
        var now = clock.instant();
        jdbc.sql("""
                update hypothesis set state = :state, result = :result, measured = :measured, changed_at = :now
                where id = :id""")
                .param("state", to.name())
                .param("result", outcome == null ? null : outcome.result().name())
                .param("measured", outcome == null ? null : outcome.measured())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        keepStep(id, from, to, note, actor, now);
        messages.changed(id, to, actor, now);
    }

    private void keepStep(
            UUID id, HypothesisState from, HypothesisState to, @Nullable String note, UUID actor, Instant now) {
        jdbc.sql("""
                insert into hypothesis_step (hypothesis_id, n, from_state, to_state, note, moved_by, moved_at)
                select :id, count(*) + 1, :from, :to, :note, :who, :now from hypothesis_step where hypothesis_id = :id""")
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .param("note", note)
                .param("who", actor)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes that a case speaks for or against it; doing it again changes nothing. */
    public void link(UUID id, UUID caseId, UUID actor) {
        jdbc.sql("""
                insert into hypothesis_case (hypothesis_id, case_id, linked_by, linked_at)
                values (:id, :case, :who, :now) on conflict do nothing""")
                .param("id", id)
                .param("case", caseId)
                .param("who", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID id) {
        return jdbc.sql("select exists (select 1 from hypothesis where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Those that a case speaks for or against. */
    @Transactional(readOnly = true)
    public List<HypothesisLink> of(UUID caseId) {
        return jdbc.sql("""
                select h.id, h.title, h.state from hypothesis h join hypothesis_case l on l.hypothesis_id = h.id
                where l.case_id = :case order by l.linked_at, h.id""").param("case", caseId).query(HypothesisLink.class).list();
    }

    private void check(HypothesisForm form, String path) {
        form.requireSensible(path);
        var owner = form.ownerId();
        if (owner == null) return;
        boolean fits = contacts.find(owner)
                .filter(it -> it.roles().contains(Role.MANAGER) || it.roles().contains(Role.CONTROLLER))
                .isPresent();
        if (!fits) throw new InvalidInput(path + "ownerId", "unknown", "no manager or controller");
    }

    private HypothesisState lock(UUID id) {
        return jdbc.sql("select state from hypothesis where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(HypothesisState::valueOf)
                .orElseThrow(() -> new NotFound("hypothesis", id));
    }
}
