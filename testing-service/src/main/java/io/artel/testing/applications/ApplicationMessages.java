package io.artel.testing.applications;

import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.artel.starter.messaging.Outbox;
import io.artel.starter.messaging.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the other services are told of applications. */
@Component
class ApplicationMessages {

    record ApplicationReceived(UUID applicationId, UUID vacancyId, Instant at) {}

    /** @param score 0 to 100 */
    record SkillScore(String skill, int score) {}

    record CandidateQualified(UUID accountId, UUID applicationId, List<SkillScore> skills, Instant at) {}

    record CandidateRejected(UUID accountId, UUID applicationId, Instant reapplyFrom, Instant at) {}

    private final Outbox outbox;

    ApplicationMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void received(UUID applicationId, UUID vacancyId, Instant at) {
        outbox.send(Outgoing.event(
                        "testing.application-received.v1",
                        applicationId,
                        new ApplicationReceived(applicationId, vacancyId, at))
                .to(Audience.of(Role.MANAGER)));
    }

    void qualified(UUID accountId, UUID applicationId, Map<String, Integer> scores, Instant at) {
        var skills = scores.entrySet().stream()
                .map(it -> new SkillScore(it.getKey(), it.getValue()))
                .toList();
        outbox.send(Outgoing.event(
                        "testing.candidate-qualified.v1",
                        accountId,
                        new CandidateQualified(accountId, applicationId, skills, at))
                .about(applicationId.toString())
                .to(Audience.of(accountId, Role.MANAGER)));
    }

    void rejected(UUID accountId, UUID applicationId, Instant reapplyFrom, Instant at) {
        outbox.send(Outgoing.event(
                        "testing.candidate-rejected.v1",
                        accountId,
                        new CandidateRejected(accountId, applicationId, reapplyFrom, at))
                .about(applicationId.toString())
                .to(Audience.of(accountId, Role.MANAGER)));
    }
}
