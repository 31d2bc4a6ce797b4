package io.artel.orders.web;

import io.artel.orders.application.EmailNotConfirmed;
import io.artel.orders.debts.DebtsUnsettled;
import io.artel.orders.domain.CostChanged;
import io.artel.orders.domain.IllegalOrderMove;
import io.artel.orders.types.TypeOutdated;
import io.artel.starter.web.ProblemMapping;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;

/** The service's own exceptions as problems with stable codes. */
@Configuration(proxyBeanMethods = false)
class OrderProblems {

    @Bean
    ProblemMapping orderProblemMapping() {
        return new ProblemMapping()
                .map(
                        IllegalOrderMove.class,
                        HttpStatus.CONFLICT,
                        "illegal_move",
                        e -> Map.of(
                                "state", e.state(), "reason", e.reason().name().toLowerCase(Locale.ROOT)))
                .map(CostChanged.class, HttpStatus.CONFLICT, "cost_changed", e -> Map.of("cost", e.cost()))
                // What is no multipart at all, where a photo is wanted.
                .map(MultipartException.class, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type")
                .map(TypeOutdated.class, HttpStatus.CONFLICT, "outdated")
                .map(DebtsUnsettled.class, HttpStatus.FORBIDDEN, "debts_unsettled")
                .map(EmailNotConfirmed.class, HttpStatus.FORBIDDEN, "email_not_confirmed");
    }
}
