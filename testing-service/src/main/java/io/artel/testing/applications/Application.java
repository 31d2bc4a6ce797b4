package io.artel.testing.applications;

import static io.artel.testing.domain.ApplicationTrigger.ACCEPT;
import static io.artel.testing.domain.ApplicationTrigger.ASSIGN;
import static io.artel.testing.domain.ApplicationTrigger.CLAIM;
import static io.artel.testing.domain.ApplicationTrigger.CONFIRM;
import static io.artel.testing.domain.ApplicationTrigger.FAIL;
import static io.artel.testing.domain.ApplicationTrigger.PASS;
import static io.artel.testing.domain.ApplicationTrigger.REJECT;

import io.artel.testing.domain.ApplicationProcess;
import io.artel.testing.domain.ApplicationState;
import io.artel.testing.domain.ApplicationTrigger;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to work here (US-090); {@link ApplicationProcess} says how it moves. */
@Entity
@Table(name = "application")
class Application {

    /** @param email in lower case */
    record Applicant(String name, String email, String phone, String language, String consentVersion) {}

    @Id
    private UUID id;

    @Column(name = "vacancy_id")
    private UUID vacancyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApplicationState state;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "language")
    private String language;

    @Column(name = "consent_version")
    private String consentVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "letter_at")
    private Instant letterAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "test_set_id")
    private @Nullable UUID testSetId;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "reapply_from")
    private @Nullable Instant reapplyFrom;

    @Version
    private @Nullable Integer version;

    protected Application() {}

    Application(UUID id, UUID vacancyId, Applicant applicant, Instant now) {
        this.id = id;
        this.vacancyId = vacancyId;
        this.state = ApplicationState.UNCONFIRMED;
        this.name = applicant.name();
        this.email = applicant.email();
        this.phone = applicant.phone();
        this.language = applicant.language();
        this.consentVersion = applicant.consentVersion();
        this.createdAt = now;
        this.letterAt = now;
    }

    /** From now on it counts. */
    void confirm(Instant now) {
        move(CONFIRM);
        confirmedAt = now;
    }

    /** @throws AlreadyClaimed when another manager has it; the same one's repeat changes nothing */
    void claim(UUID manager, Instant now) {
        if (claimedBy != null) {
            heldBy(manager);
            return;
        }
        move(CLAIM);
        claimedBy = manager;
        claimedAt = now;
    }

    /** @throws AlreadyClaimed when another manager has it */
    void assign(UUID manager, UUID setId, Instant now) {
        heldBy(manager);
        move(ASSIGN);
        testSetId = setId;
        invitedAt = now;
    }

    /** Joins it to an account; from now on its attempts belong to that account. */
    void accept(UUID account, Instant now) {
        move(ACCEPT);
        accountId = account;
        acceptedAt = now;
    }

    void qualify(Instant now) {
        move(PASS);
        decidedAt = now;
    }

    /** A test was failed. */
    void fail(String why, Instant mayReapply, Instant now) {
        move(FAIL);
        decide(null, why, mayReapply, now);
    }

    /** @throws AlreadyClaimed when another manager has it */
    void reject(UUID manager, String why, Instant mayReapply, Instant now) {
        heldBy(manager);
        move(REJECT);
        decide(manager, why, mayReapply, now);
    }

    /** @throws AlreadyClaimed when another manager has it */
    void heldBy(UUID manager) {
        if (claimedBy != null && !claimedBy.equals(manager)) throw new AlreadyClaimed(id);
    }

    /** Whether the same person may apply for the same vacancy anew. */
    boolean makesRoomAt(Instant now) {
        return state == ApplicationState.REJECTED && reapplyFrom != null && !now.isBefore(reapplyFrom);
    }

    /** Notes that the applicant is written to because the form was sent again. */
    void remind(Instant now) {
        letterAt = now;
    }

    private void decide(@Nullable UUID by, String why, Instant mayReapply, Instant now) {
        decidedBy = by;
        decidedAt = now;
        reason = why;
        reapplyFrom = mayReapply;
    }

    private void move(ApplicationTrigger trigger) {
        state = ApplicationProcess.next(state, trigger);
    }

    UUID id() {
        return id;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    ApplicationState state() {
        return state;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    String language() {
        return language;
    }

    String consentVersion() {
        return consentVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant letterAt() {
        return letterAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    UUID claimedBy() {
        return claimedBy;
    }

    @Nullable
    UUID testSetId() {
        return testSetId;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant reapplyFrom() {
        return reapplyFrom;
    }
}
