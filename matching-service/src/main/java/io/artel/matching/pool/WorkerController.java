package io.artel.matching.pool;

import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.matching.domain.PastResults;
import io.artel.matching.pool.AvailabilityController.AvailabilityView;
import io.artel.matching.pool.AvailabilityController.SkillView;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool, for managers. */
@RestController
@RequestMapping("/api/matching/workers")
@Allow(Role.MANAGER)
class WorkerController {

    /**
     * @param completed fading number of completed jobs
     * @param failed fading number of jobs failed by the worker
     * @param rating fading mean from 1 to 5, null without any
     */
    record ResultsView(
            double completed, double failed, @Nullable Double rating) {}

    /** @param openJobs how many jobs the worker has that are not over */
    record WorkerView(
            UUID id,
            @Nullable Instant qualifiedAt,
            boolean inPool,
            boolean blocked,
            List<SkillView> skills,
            ResultsView results,
            int openJobs) {}

    record WorkerDetails(WorkerView worker, AvailabilityView availability) {}

    private final Workers workers;
    private final Clock clock;

    WorkerController(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** @param level the least score in the skill, 0 to 100 */
    @GetMapping
    PageOf<WorkerView> workers(
            @RequestParam(required = false) @Nullable Boolean inPool,
            @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String skill,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100) int level,
            Pageable page) {
        var found = workers.page(inPool, skill, level, page);
        var jobs = workers.openJobs(found.stream().map(Worker::id).toList());
        var items = found.stream()
                .map(it -> view(it, jobs.getOrDefault(it.id(), 0)))
                .toList();
        return PageOf.of(items, page, workers.count(inPool, skill, level));
    }

    @GetMapping("/{id}")
    WorkerDetails worker(@PathVariable UUID id) {
        var worker =
                workers.find(id).filter(it -> it.qualifiedAt() != null).orElseThrow(() -> new NotFound("worker", id));
        int jobs = workers.openJobs(List.of(id)).getOrDefault(id, 0);
        return new WorkerDetails(view(worker, jobs), AvailabilityController.view(worker.availability()));
    }

    private WorkerView view(Worker worker, int openJobs) {
        return new WorkerView(
                worker.id(),
                worker.qualifiedAt(),
                worker.inPool(),
                worker.blocked(),
                worker.skills().stream()
                        .map(it -> new SkillView(it.skill(), it.score()))
                        .toList(),
                results(worker.pastResults().fadedTo(clock.instant())),
                openJobs);
    }

    private static ResultsView results(PastResults results) {
        Double rating = results.ratingWeight() < 1e-6 ? null : 3 + 2 * results.ratingSum() / results.ratingWeight();
        return new ResultsView(results.completed(), results.failed(), rating);
    }
}
