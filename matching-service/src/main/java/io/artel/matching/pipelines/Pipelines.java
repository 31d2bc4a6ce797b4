package io.artel.matching.pipelines;

import io.artel.kernel.InvalidInput;
import io.artel.matching.domain.Pipeline;
import io.artel.matching.domain.Pipeline.Stage;
import io.artel.matching.domain.Step;
import io.artel.matching.sql.Sorting;
import io.artel.matching.sql.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the pipeline; the newest one decides (US-070). */
@Component
public class Pipelines {

    /** Another version came between. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated(int newest) {
            super("the newest version is " + newest);
        }
    }

    record Asked(String step, double weight, boolean on) {}

    record Kept(Pipeline pipeline, @Nullable UUID madeBy, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Step> steps;

    Pipelines(JdbcClient jdbc, Clock clock, List<Step> steps) {
        this.jdbc = jdbc;
        this.clock = clock;
        // Two steps of one name would make stored pipelines ambiguous: this fails at the start then.
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Step::name, Function.identity()));
    }

    List<Step> steps() {
        return steps.values().stream()
                .sorted(Comparator.comparing(Step::kind).thenComparing(Step::name))
                .toList();
    }

    @Transactional(readOnly = true)
    public Pipeline newest() {
        return pipeline(newestVersion());
    }

    /**
     * Makes the next version.
     *
     * @throws InvalidInput when the steps make no pipeline
     * @throws Outdated when it is not based on the newest version
     */
    @Transactional
    Kept make(int basedOn, List<Asked> asked, UUID manager) {
        var stages = new java.util.ArrayList<Stage>();
        for (int i = 0; i < asked.size(); i++) {
            var step = steps.get(asked.get(i).step());
            if (step == null) throw new InvalidInput("steps[" + i + "].step", "unknown", "there is no such step");
            stages.add(new Stage(step, asked.get(i).weight(), asked.get(i).on()));
        }
        var pipeline = new Pipeline(basedOn + 1, stages).requireMandatory(steps());
        int newest = newestVersion();
        boolean next = newest == basedOn
                && jdbc.sql("""
                        insert into pipeline_version (version, made_by, made_at) values (:version, :by, :at)
                        on conflict do nothing""")
                                .param("version", pipeline.version())
                                .param("by", manager)
                                .param("at", Times.of(clock.instant()))
                                .update()
                        == 1;
        if (!next) throw new Outdated(newest);
        for (int i = 0; i < stages.size(); i++) {
            jdbc.sql("""
                    insert into pipeline_stage (version, position, step, weight, enabled)
                    values (:version, :position, :step, :weight, :on)""")
                    .param("version", pipeline.version())
                    .param("position", i)
                    .param("step", stages.get(i).step().name())
                    .param("weight", stages.get(i).weight())
                    .param("on", stages.get(i).on())
                    .update();
        }
        return kept(pipeline.version());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Kept> page(Pageable page) {
        return jdbc
                .sql("select version from pipeline_version" + Sorting.orderBy(page.getSort(), Map.of(), "version desc")
                        + " limit :limit offset :offset")
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Integer.class)
                .list()
                .stream()
                .map(this::kept)
                .toList();
    }

    long count() {
        return jdbc.sql("select count(*) from pipeline_version")
                .query(Long.class)
                .single();
    }

    private int newestVersion() {
        return jdbc.sql("select max(version) from pipeline_version")
                .query(Integer.class)
                .single();
    }

    private Kept kept(int version) {
        return jdbc.sql("select made_by, made_at from pipeline_version where version = :version")
                .param("version", version)
                .query((row, number) ->
                        new Kept(pipeline(version), row.getObject("made_by", UUID.class), Times.in(row, "made_at")))
                .single();
    }

    private Pipeline pipeline(int version) {
        return new Pipeline(
                version,
                jdbc.sql("select step, weight, enabled from pipeline_stage where version = :version order by position")
                        .param("version", version)
                        .query((row, number) -> new Stage(
                                known(row.getString("step")), row.getDouble("weight"), row.getBoolean("enabled")))
                        .list());
    }

    private Step known(String name) {
        var step = steps.get(name);
        if (step == null) throw new IllegalStateException("a stored pipeline names a step that is gone: " + name);
        return step;
    }
}
