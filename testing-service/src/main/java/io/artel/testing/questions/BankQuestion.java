package io.artel.testing.questions;

import io.artel.testing.domain.Content;
import io.artel.testing.domain.Text;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of a question.
 *
 * @param version grows with each change; attempts keep the one they saw
 * @param active whether new attempts may draw it
 * @param points what a right answer earns, 1 to 100
 */
public record BankQuestion(
        UUID id,
        int version,
        String skill,
        boolean active,
        int points,
        Text text,
        Content content,
        Instant changedAt) {}
