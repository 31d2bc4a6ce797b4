package io.artel.testing.applications;

import io.artel.starter.web.ProblemMapping;
import io.artel.testing.domain.IllegalApplicationMove;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
class ApplicationProblems {

    @Bean
    ProblemMapping problemsOfApplications() {
        return new ProblemMapping()
                .map(IllegalApplicationMove.class, HttpStatus.CONFLICT, "illegal_move", e -> Map.of("state", e.from()))
                .map(AlreadyClaimed.class, HttpStatus.CONFLICT, "already_claimed")
                .map(VacancyClosed.class, HttpStatus.CONFLICT, "vacancy_closed")
                .map(InvitationUsed.class, HttpStatus.CONFLICT, "invitation_used")
                .map(InvitationExpired.class, HttpStatus.GONE, "invitation_expired");
    }
}
