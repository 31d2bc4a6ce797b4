package io.artel.analyst.metrics;

import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * First metrics: volumes, funnel, time in each state, money, outcomes, workers. {@code from} and {@code to} are days of
 * {@code zone}, both included; without them the last thirty. JSON, or CSV for those who accept {@code text/csv}.
 */
@RestController
@RequestMapping(
        path = "/api/analyst/metrics",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
@Allow({Role.MANAGER, Role.CONTROLLER})
class MetricsController {

    private final Metrics metrics;
    private final Clock clock;

    MetricsController(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    record VolumeOfDay(LocalDate day, long created, long completed, long failed, long cancelled) {}

    record VolumeView(List<VolumeOfDay> days) implements Table {

        static VolumeView of(List<Metrics.Volume> volumes) {
            return new VolumeView(volumes.stream()
                    .map(it -> new VolumeOfDay(it.day(), it.created(), it.completed(), it.failed(), it.cancelled()))
                    .toList());
        }

        @Override
        public List<String> columns() {
            return List.of("day", "created", "completed", "failed", "cancelled");
        }

        @Override
        public List<List<Object>> rows() {
            return days.stream()
                    .map(it -> List.<Object>of(it.day(), it.created(), it.completed(), it.failed(), it.cancelled()))
                    .toList();
        }
    }

    /** @param stage from the top of the funnel down; then how those that are over have ended, and who is under way */
    record FunnelStage(String stage, long orders) {}

    record FunnelView(List<FunnelStage> stages) implements Table {

        static FunnelView of(Metrics.Funnel funnel) {
            return new FunnelView(List.of(
                    new FunnelStage("CREATED", funnel.created()),
                    new FunnelStage("MATCHED", funnel.matched()),
                    new FunnelStage("EQUIPPED", funnel.equipped()),
                    new FunnelStage("SCHEDULED", funnel.scheduled()),
                    new FunnelStage("STARTED", funnel.started()),
                    new FunnelStage("COMPLETED", funnel.completed()),
                    new FunnelStage("FAILED", funnel.failed()),
                    new FunnelStage("CANCELLED", funnel.cancelled()),
                    new FunnelStage("RUNNING", funnel.running())));
        }

        @Override
        public List<String> columns() {
            return List.of("stage", "orders");
        }

        @Override
        public List<List<Object>> rows() {
            return stages.stream()
                    .map(it -> List.<Object>of(it.stage(), it.orders()))
                    .toList();
        }
    }

    record StateTime(String state, long count, double medianSeconds, double p90Seconds) {}

    record TimeInStateView(List<StateTime> states) implements Table {

        static TimeInStateView of(List<Metrics.TimeInState> times) {
            return new TimeInStateView(times.stream()
                    .map(it -> new StateTime(it.state(), it.count(), it.medianSeconds(), it.p90Seconds()))
                    .toList());
        }

        @Override
        public List<String> columns() {
            return List.of("state", "count", "medianSeconds", "p90Seconds");
        }

        @Override
        public List<List<Object>> rows() {
            return states.stream()
                    .map(it -> List.<Object>of(
                            it.state(), it.count(), decimal(it.medianSeconds()), decimal(it.p90Seconds())))
                    .toList();
        }

        private static String decimal(double seconds) {
            return String.format(Locale.ROOT, "%.3f", seconds);
        }
    }

    record MoneyRow(Money charged, Money paid, Money credited, Money earned, Money fined) {

        static MoneyRow of(Metrics.MoneyOfDay day) {
            return new MoneyRow(
                    amount(day, MoneyMoves.Kind.CHARGED),
                    amount(day, MoneyMoves.Kind.PAID),
                    amount(day, MoneyMoves.Kind.CREDITED),
                    amount(day, MoneyMoves.Kind.EARNED),
                    amount(day, MoneyMoves.Kind.FINED));
        }

        private static Money amount(Metrics.MoneyOfDay day, MoneyMoves.Kind kind) {
            return day.amounts().getOrDefault(kind, Money.zero());
        }

        MoneyRow plus(MoneyRow other) {
            return new MoneyRow(
                    charged.plus(other.charged),
                    paid.plus(other.paid),
                    credited.plus(other.credited),
                    earned.plus(other.earned),
                    fined.plus(other.fined));
        }
    }

    record MoneyDay(LocalDate day, MoneyRow amounts) {}

    record MoneyView(List<MoneyDay> days, MoneyRow total) implements Table {

        static MoneyView of(List<Metrics.MoneyOfDay> moved) {
            var days = new ArrayList<MoneyDay>();
            var total = new MoneyRow(Money.zero(), Money.zero(), Money.zero(), Money.zero(), Money.zero());
            for (var day : moved) {
                var amounts = MoneyRow.of(day);
                days.add(new MoneyDay(day.day(), amounts));
                total = total.plus(amounts);
            }
            return new MoneyView(List.copyOf(days), total);
        }

        @Override
        public List<String> columns() {
            return List.of("day", "charged", "paid", "credited", "earned", "fined");
        }

        @Override
        public List<List<Object>> rows() {
            return days.stream()
                    .map(it -> List.<Object>of(
                            it.day(),
                            it.amounts().charged().amount(),
                            it.amounts().paid().amount(),
                            it.amounts().credited().amount(),
                            it.amounts().earned().amount(),
                            it.amounts().fined().amount()))
                    .toList();
        }
    }

    record OutcomeCount(String outcome, @Nullable String cause, long orders) {}

    /**
     * @param onTimeShare of the orders that ended as COMPLETED or FAILED, the part whose worker had checked in by the
     *     time agreed, from 0 to 1; null when there were none
     */
    record OutcomesView(
            List<OutcomeCount> outcomes, @Nullable Double onTimeShare) implements Table {

        static OutcomesView of(List<Metrics.Ended> ended, Metrics.OnTime onTime) {
            var outcomes = ended.stream()
                    .map(it -> new OutcomeCount(it.outcome(), it.cause(), it.orders()))
                    .toList();
            return new OutcomesView(outcomes, onTime.due() == 0 ? null : (double) onTime.started() / onTime.due());
        }

        @Override
        public List<String> columns() {
            return List.of("outcome", "cause", "orders");
        }

        @Override
        public List<List<Object>> rows() {
            return outcomes.stream()
                    .map(it -> List.<Object>of(it.outcome(), it.cause() == null ? "" : it.cause(), it.orders()))
                    .toList();
        }
    }

    /**
     * @param failedByWorker those of the failed whose cause was the worker
     * @param onTimeShare of the completed and failed ones, the part begun by the time agreed, from 0 to 1; null when
     *     there were none
     */
    record WorkerOrders(
            UUID workerId,
            long completed,
            long failed,
            long failedByWorker,
            long cancelled,
            @Nullable Double onTimeShare) {

        static WorkerOrders of(Metrics.OfWorker it) {
            long due = it.completed() + it.failed();
            return new WorkerOrders(
                    it.workerId(),
                    it.completed(),
                    it.failed(),
                    it.failedByWorker(),
                    it.cancelled(),
                    due == 0 ? null : (double) it.onTime() / due);
        }
    }

    /** @param workers those with the most completed orders first, at most 1000 */
    record WorkersView(List<WorkerOrders> workers) implements Table {

        @Override
        public List<String> columns() {
            return List.of("workerId", "completed", "failed", "failedByWorker", "cancelled", "onTimeShare");
        }

        @Override
        public List<List<Object>> rows() {
            return workers.stream()
                    .map(it -> List.<Object>of(
                            it.workerId(),
                            it.completed(),
                            it.failed(),
                            it.failedByWorker(),
                            it.cancelled(),
                            it.onTimeShare() == null ? "" : String.format(Locale.ROOT, "%.3f", it.onTimeShare())))
                    .toList();
        }
    }

    /** @param step days are the only step there is */
    @GetMapping("/volume")
    VolumeView volume(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone,
            @RequestParam(defaultValue = "day") @Pattern(regexp = "day") String step) {
        return VolumeView.of(metrics.volume(Period.asked(from, to, zone, clock)));
    }

    @GetMapping("/funnel")
    FunnelView funnel(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone) {
        return FunnelView.of(metrics.funnel(Period.asked(from, to, zone, clock)));
    }

    @GetMapping("/time-in-state")
    TimeInStateView timeInState(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone) {
        return TimeInStateView.of(metrics.timeInState(Period.asked(from, to, zone, clock)));
    }

    @GetMapping("/money")
    MoneyView money(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone) {
        return MoneyView.of(metrics.money(Period.asked(from, to, zone, clock)));
    }

    @GetMapping("/outcomes")
    OutcomesView outcomes(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone) {
        var period = Period.asked(from, to, zone, clock);
        return OutcomesView.of(metrics.outcomes(period), metrics.onTime(period));
    }

    @GetMapping("/workers")
    WorkersView workers(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "UTC") @Size(max = 50) String zone) {
        return new WorkersView(metrics.workers(Period.asked(from, to, zone, clock)).stream()
                .map(WorkerOrders::of)
                .toList());
    }
}
