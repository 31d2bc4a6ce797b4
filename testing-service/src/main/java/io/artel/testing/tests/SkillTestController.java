package io.artel.testing.tests;

import io.artel.kernel.Caller;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.starter.web.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
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

/** Managers configure tests (US-110). */
@RestController
@RequestMapping("/api/testing/tests")
@Allow(Role.MANAGER)
class SkillTestController {

    private static final int ENOUGH = 30;

    /**
     * @param passScore percent of all points
     * @param topPercent the best so many percent of all attempts so far pass; absent: the score decides
     * @param enoughAttempts while there are fewer, the score decides; absent: 30
     * @param active absent: true
     */
    record TestInput(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String skill,

            @Min(1) @Max(100) int questions,
            @Min(1) @Max(86_400) int timeLimitSeconds,
            @Min(1) @Max(100) int passScore,
            @Nullable @Min(1) @Max(100) Integer topPercent,
            @Nullable @Min(1) @Max(1_000_000) Integer enoughAttempts,
            @Nullable Boolean active) {

        SkillTest.Rules rules() {
            return new SkillTest.Rules(
                    name,
                    skill,
                    questions,
                    timeLimitSeconds,
                    passScore,
                    topPercent,
                    Objects.requireNonNullElse(enoughAttempts, ENOUGH),
                    !Boolean.FALSE.equals(active));
        }
    }

    record TestView(
            UUID id,
            String name,
            String skill,
            int questions,
            int timeLimitSeconds,
            int passScore,
            @Nullable Integer topPercent,
            int enoughAttempts,
            boolean active,
            Instant createdAt) {

        static TestView of(SkillTest test) {
            var rules = test.rules();
            return new TestView(
                    test.id(),
                    rules.name(),
                    rules.skill(),
                    rules.questions(),
                    rules.timeLimitSeconds(),
                    rules.passScore(),
                    rules.topPercent(),
                    rules.enoughAttempts(),
                    rules.active(),
                    test.createdAt());
        }
    }

    private static final Set<String> SORTABLE =
            Set.of("createdAt", "name", "skill", "questions", "timeLimitSeconds", "passScore", "active");

    private final TestCatalogue catalogue;
    private final SkillTests tests;
    private final IdempotentRequests requests;

    SkillTestController(TestCatalogue catalogue, SkillTests tests, IdempotentRequests requests) {
        this.catalogue = catalogue;
        this.tests = tests;
        this.requests = requests;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TestView add(@Valid @RequestBody TestInput test, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        return requests.once(
                caller.accountId(),
                "add-test",
                key,
                test,
                TestView.class,
                () -> TestView.of(catalogue.add(test.rules())));
    }

    @GetMapping
    PageOf<TestView> list(
            @RequestParam(defaultValue = "") @Size(max = 40) String skill,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            @RequestParam(required = false) @Nullable Boolean active,
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        Sorts.only(SORTABLE, page);
        return PageOf.of(tests.search(skill, search.strip().toLowerCase(Locale.ROOT), active, page), TestView::of);
    }

    @GetMapping("/{id}")
    TestView get(@PathVariable UUID id) {
        return TestView.of(tests.findById(id).orElseThrow(() -> new NotFound("test", id)));
    }

    @PutMapping("/{id}")
    TestView change(@PathVariable UUID id, @Valid @RequestBody TestInput test) {
        return TestView.of(catalogue.change(id, test.rules()));
    }
}
