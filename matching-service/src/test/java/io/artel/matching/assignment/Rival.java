package io.artel.matching.assignment;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.matching.domain.SkillNeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds workers as another replica would: past the broker, in the caller's transaction. */
@Component
public class Rival {

    private final Assignment assignment;

    Rival(Assignment assignment) {
        this.assignment = assignment;
    }

    public void find(UUID orderId, String skill, Instant startsAt, Instant endsAt) {
        assignment.find(new Ask(
                orderId,
                1,
                Ids.next(),
                Ids.next(),
                List.of(new SkillNeed(skill, 50)),
                startsAt,
                endsAt,
                Money.rub("100.00"),
                null,
                List.of(),
                null));
    }
}
