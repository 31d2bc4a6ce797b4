package io.artel.testing.tests;

import io.artel.kernel.Caller;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.starter.web.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Managers put tests together into sets (US-110). */
@RestController
@RequestMapping("/api/testing/test-sets")
@Allow(Role.MANAGER)
class TestSetController {

    /** @param applicationId the one candidate's, when the set is for them alone */
    record NewTestSet(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> testIds,
            @Nullable UUID applicationId) {}

    /** @param active absent: true */
    record ChangedTestSet(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> testIds,
            @Nullable Boolean active) {}

    record TestSetView(
            UUID id,
            String name,
            List<UUID> testIds,
            @Nullable UUID applicationId,
            boolean active) {

        static TestSetView of(TestSet set) {
            return new TestSetView(set.id(), set.name(), set.tests(), set.applicationId(), set.active());
        }
    }

    private static final Set<String> SORTABLE = Set.of("createdAt", "name", "active");

    private final TestCatalogue catalogue;
    private final TestSets sets;
    private final IdempotentRequests requests;

    TestSetController(TestCatalogue catalogue, TestSets sets, IdempotentRequests requests) {
        this.catalogue = catalogue;
        this.sets = sets;
        this.requests = requests;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TestSetView add(@Valid @RequestBody NewTestSet set, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        return requests.once(
                caller.accountId(),
                "add-test-set",
                key,
                set,
                TestSetView.class,
                () -> TestSetView.of(catalogue.addSet(set.name(), set.applicationId(), set.testIds())));
    }

    /**
     * @param assignable only sets in use that are general or made for the application
     * @param forApplication the application a set is looked for; absent: only general ones are assignable
     */
    @GetMapping
    PageOf<TestSetView> list(
            @RequestParam(defaultValue = "") @Size(max = 200) String name,
            @RequestParam(defaultValue = "false") boolean assignable,
            @RequestParam(required = false) @Nullable UUID forApplication,
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        Sorts.only(SORTABLE, page);
        var found = sets.search(name.toLowerCase(Locale.ROOT), assignable, forApplication, page);
        return PageOf.of(found, TestSetView::of);
    }

    @GetMapping("/{id}")
    TestSetView get(@PathVariable UUID id) {
        return TestSetView.of(sets.findById(id).orElseThrow(() -> new NotFound("test set", id)));
    }

    @PutMapping("/{id}")
    TestSetView change(@PathVariable UUID id, @Valid @RequestBody ChangedTestSet set) {
        return TestSetView.of(catalogue.changeSet(id, set.name(), set.testIds(), !Boolean.FALSE.equals(set.active())));
    }
}
