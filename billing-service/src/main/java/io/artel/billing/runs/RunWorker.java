package io.artel.billing.runs;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts runs when their period ends and works them off; every replica does, and what one has taken the others skip. */
@Component
class RunWorker {

    private final Runs runs;
    private final RunSettings settings;

    RunWorker(Runs runs, RunSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT5S")
    void start() {
        if (settings.byClock()) runs.startDue();
        runs.finishAll();
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void work() {
        while (!Thread.currentThread().isInterrupted() && runs.step()) {
            // one after another
        }
    }
}
