package io.artel.analyst.hypotheses;

import io.artel.kernel.InvalidInput;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a hypothesis.
 *
 * @param ownerId a manager or a controller
 * @param dueOn when its outcome should be known
 */
public record HypothesisForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 4000) String description,
        @NotNull Area area,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn) {

    /** @throws InvalidInput for a date beyond any calendar */
    void requireSensible(String path) {
        if (dueOn != null && (dueOn.getYear() < 2000 || dueOn.getYear() > 2200)) {
            throw new InvalidInput(path + "dueOn", "range", "a year from 2000 to 2200");
        }
    }
}
