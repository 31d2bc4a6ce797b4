package io.artel.billing.reconciliation;

import io.artel.billing.runs.RunSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares when the night's time has come; a counterpart that is silent is asked again. */
@Component
class NightlyComparison {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyComparison.class);

    private final Reconciliations reconciliations;
    private final RunSettings settings;

    NightlyComparison(Reconciliations reconciliations, RunSettings settings) {
        this.reconciliations = reconciliations;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void round() {
        if (!settings.byClock()) return;
        try {
            reconciliations.compareIfDue();
        } catch (RuntimeException e) {
            LOG.warn("the books could not be compared, trying again: {}", e.toString());
        }
    }
}
