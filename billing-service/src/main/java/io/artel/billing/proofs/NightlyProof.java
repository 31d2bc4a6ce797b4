package io.artel.billing.proofs;

import io.artel.billing.runs.RunSettings;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proves when the night's time has come; a database that could not be read is tried again. */
@Component
class NightlyProof {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyProof.class);

    private final Proofs proofs;
    private final RunSettings settings;

    NightlyProof(Proofs proofs, RunSettings settings) {
        this.proofs = proofs;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT40S")
    void round() {
        if (!settings.byClock()) return;
        try {
            proofs.proveIfDue();
        } catch (RuntimeException | SQLException e) {
            LOG.warn("the books could not be proved, trying again: {}", e.toString());
        }
    }
}
