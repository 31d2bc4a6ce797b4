package io.artel.testing.vacancies;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.starter.web.Sorts;
import io.artel.testing.domain.Text;
import io.artel.testing.tests.TestCatalogue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Vacancies: open ones for everybody, all of them for managers (US-090). */
@RestController
@RequestMapping("/api/testing/vacancies")
class VacancyController {

    record VacancyTitle(
            @NotBlank @Size(max = 200) String ru,
            @NotBlank @Size(max = 200) String en) {}

    record VacancyDescription(
            @NotBlank @Size(max = 4000) String ru,
            @NotBlank @Size(max = 4000) String en) {}

    /**
     * @param testSetId the set that is offered first when a manager assigns one
     * @param reapplyAfterDays how long a rejected candidate waits; absent: the usual time
     * @param open absent: true
     */
    record VacancyInput(
            @NotNull @Valid VacancyTitle title,
            @NotNull @Valid VacancyDescription description,
            @Nullable UUID testSetId,
            @Nullable @Min(0) @Max(3650) Integer reapplyAfterDays,
            @Nullable Boolean open) {

        Vacancy.Terms terms() {
            return new Vacancy.Terms(
                    new Text(title.ru(), title.en()),
                    new Text(description.ru(), description.en()),
                    testSetId,
                    reapplyAfterDays,
                    !Boolean.FALSE.equals(open));
        }
    }

    record OpenVacancy(UUID id, VacancyTitle title, VacancyDescription description) {

        static OpenVacancy of(Vacancy vacancy) {
            return new OpenVacancy(
                    vacancy.id(),
                    new VacancyTitle(vacancy.title().ru(), vacancy.title().en()),
                    new VacancyDescription(
                            vacancy.description().ru(), vacancy.description().en()));
        }
    }

    record VacancyView(
            UUID id,
            VacancyTitle title,
            VacancyDescription description,
            @Nullable UUID testSetId,
            @Nullable Integer reapplyAfterDays,
            boolean open) {

        static VacancyView of(Vacancy vacancy) {
            var told = OpenVacancy.of(vacancy);
            return new VacancyView(
                    vacancy.id(),
                    told.title(),
                    told.description(),
                    vacancy.testSetId(),
                    vacancy.reapplyAfterDays(),
                    vacancy.open());
        }
    }

    private static final Set<String> SORTABLE = Set.of("createdAt", "titleRu", "titleEn", "open");

    private final Vacancies vacancies;
    private final TestCatalogue catalogue;
    private final IdempotentRequests requests;
    private final Clock clock;

    VacancyController(Vacancies vacancies, TestCatalogue catalogue, IdempotentRequests requests, Clock clock) {
        this.vacancies = vacancies;
        this.catalogue = catalogue;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Allow.Everyone
    PageOf<OpenVacancy> open(
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        return PageOf.of(vacancies.findByOpenTrue(page), OpenVacancy::of);
    }

    @GetMapping("/all")
    @Allow(Role.MANAGER)
    PageOf<VacancyView> all(
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(required = false) @Nullable Boolean open,
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        Sorts.only(SORTABLE, page);
        return PageOf.of(vacancies.search(search.strip().toLowerCase(Locale.ROOT), open, page), VacancyView::of);
    }

    @PostMapping
    @Allow(Role.MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    VacancyView add(
            @Valid @RequestBody VacancyInput vacancy, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        return requests.once(caller.accountId(), "add-vacancy", key, vacancy, VacancyView.class, () -> {
            offered(vacancy);
            return VacancyView.of(vacancies.save(new Vacancy(Ids.next(), vacancy.terms(), clock.instant())));
        });
    }

    @PutMapping("/{id}")
    @Allow(Role.MANAGER)
    VacancyView change(@PathVariable UUID id, @Valid @RequestBody VacancyInput vacancy) {
        var kept = vacancies.findById(id).orElseThrow(() -> new NotFound("vacancy", id));
        offered(vacancy);
        kept.change(vacancy.terms());
        return VacancyView.of(vacancies.save(kept));
    }

    private void offered(VacancyInput vacancy) {
        if (vacancy.testSetId() != null) catalogue.assignable(vacancy.testSetId(), null);
    }
}
