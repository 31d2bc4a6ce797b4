package io.artel.billing.runs;

import io.artel.kernel.InvalidInput;
import io.artel.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a kind of run does for one client or worker. */
public interface RunJob {

    RunKind kind();

    /** The latest period that can be run at this moment. */
    String latest(Instant now);

    /**
     * Whose turn it is.
     *
     * @throws InvalidInput at {@code period}, when it is none, or has not ended yet
     */
    List<UUID> subjects(String period, Instant now);

    /**
     * What {@link #work} would do for one as things stand.
     *
     * @param result the word that {@code work} would answer
     * @param amount what a client would be asked for, or a worker be paid; nothing where nothing is done
     */
    record Planned(String result, Money amount) {
        public static final Planned NOTHING = new Planned("NOTHING", Money.zero());
    }

    /** Writes nothing: a dry run. */
    Planned plan(UUID subject, String period);

    /**
     * The work for one, in a transaction that the caller has begun. It looks again at what is to be done, so that a
     * repetition does nothing.
     *
     * @return a word for what was done, counted in the run's progress
     */
    String work(UUID subject, String period);
}
