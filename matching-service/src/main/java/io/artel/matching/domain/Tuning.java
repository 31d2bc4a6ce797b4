package io.artel.matching.domain;

import java.time.Duration;

/** @param buffer what has to lie between two jobs of one worker */
public record Tuning(Duration buffer) {

    public Tuning {
        if (buffer.isNegative()) throw new IllegalArgumentException("negative buffer: " + buffer);
    }
}
