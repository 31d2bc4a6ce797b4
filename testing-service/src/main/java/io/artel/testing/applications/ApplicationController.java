package io.artel.testing.applications;

import io.artel.kernel.Caller;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import io.artel.starter.web.Sorts;
import io.artel.testing.domain.ApplicationState;
import io.artel.testing.vacancies.Vacancies;
import io.artel.testing.vacancies.Vacancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers work through applications: one claims it, talks to the candidate, assigns tests (US-090). */
@RestController
@RequestMapping("/api/testing/applications")
@Allow(Role.MANAGER)
class ApplicationController {

    record ContactInput(@NotBlank @Size(max = 2000) String note) {}

    record Assignment(@NotNull UUID testSetId) {}

    /** @param reapplyFrom from when they may apply again; absent: as long as the vacancy says */
    record Rejection(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Instant reapplyFrom) {}

    record VacancyName(String ru, String en) {}

    record ApplicationView(
            UUID id,
            UUID vacancyId,
            VacancyName vacancy,
            ApplicationState state,
            String name,
            String email,
            String phone,
            String language,
            String consentVersion,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            @Nullable UUID claimedBy,
            @Nullable UUID testSetId,
            @Nullable UUID accountId,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Instant reapplyFrom) {

        static ApplicationView of(Application application, Vacancy vacancy) {
            return new ApplicationView(
                    application.id(),
                    application.vacancyId(),
                    new VacancyName(vacancy.title().ru(), vacancy.title().en()),
                    application.state(),
                    application.name(),
                    application.email(),
                    application.phone(),
                    application.language(),
                    application.consentVersion(),
                    application.createdAt(),
                    application.confirmedAt(),
                    application.claimedBy(),
                    application.testSetId(),
                    application.accountId(),
                    application.decidedAt(),
                    application.reason(),
                    application.reapplyFrom());
        }
    }

    record ContactView(UUID managerId, String note, Instant at) {}

    /** @param offeredTestSetId the vacancy's own set */
    record ApplicationDetail(
            ApplicationView application, @Nullable UUID offeredTestSetId, List<ContactView> contacts) {}

    private static final Set<String> SORTABLE =
            Set.of("createdAt", "confirmedAt", "claimedAt", "name", "email", "state");

    private final Candidacies candidacies;
    private final Applications applications;
    private final Vacancies vacancies;

    ApplicationController(Candidacies candidacies, Applications applications, Vacancies vacancies) {
        this.candidacies = candidacies;
        this.applications = applications;
        this.vacancies = vacancies;
    }

    /**
     * Without a state: all that count, those whose e-mail is not confirmed left out. By {@code claimedAt,desc} those
     * that nobody has claimed come first.
     */
    @GetMapping
    PageOf<ApplicationView> list(
            @RequestParam(required = false) @Nullable ApplicationState state,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        Sorts.only(SORTABLE, page);
        var states = state == null ? EnumSet.complementOf(EnumSet.of(ApplicationState.UNCONFIRMED)) : EnumSet.of(state);
        var found = applications.search(states, search.strip().toLowerCase(Locale.ROOT), page);
        var wanted = found.stream().map(Application::vacancyId).collect(Collectors.toSet());
        var byId = vacancies.findAllById(wanted).stream().collect(Collectors.toMap(Vacancy::id, it -> it));
        return PageOf.of(
                found, it -> ApplicationView.of(it, Objects.requireNonNull(byId.get(it.vacancyId()), "vacancy")));
    }

    @GetMapping("/{id}")
    ApplicationDetail get(@PathVariable UUID id) {
        var found = candidacies.get(id);
        return new ApplicationDetail(
                ApplicationView.of(found.application(), found.vacancy()),
                found.vacancy().testSetId(),
                candidacies.contacts(id).stream()
                        .map(it -> new ContactView(it.managerId(), it.note(), it.at()))
                        .toList());
    }

    @PostMapping("/{id}/claim")
    ApplicationView claim(@PathVariable UUID id, Caller caller) {
        return view(candidacies.claim(id, caller));
    }

    @PostMapping("/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    void contact(@PathVariable UUID id, @Valid @RequestBody ContactInput contact, Caller caller) {
        candidacies.contact(id, contact.note(), caller);
    }

    @PostMapping("/{id}/assignment")
    ApplicationView assign(@PathVariable UUID id, @Valid @RequestBody Assignment assignment, Caller caller) {
        return view(candidacies.assign(id, assignment.testSetId(), caller));
    }

    @PostMapping("/{id}/rejection")
    ApplicationView reject(@PathVariable UUID id, @Valid @RequestBody Rejection rejection, Caller caller) {
        return view(candidacies.reject(id, rejection.reason(), rejection.reapplyFrom(), caller));
    }

    private ApplicationView view(Application application) {
        var vacancy = vacancies
                .findById(application.vacancyId())
                .orElseThrow(() -> new NotFound("vacancy", application.vacancyId()));
        return ApplicationView.of(application, vacancy);
    }
}
