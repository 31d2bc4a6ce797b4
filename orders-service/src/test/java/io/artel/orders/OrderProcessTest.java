package io.artel.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import io.artel.kernel.Role;
import io.artel.orders.application.OrderProcess;
import io.artel.orders.application.Timers.Timer;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways beside the main flow, with real messages, rows and timers. */
class OrderProcessTest extends ServiceTest {

    @Autowired
    private OrderProcess process;

    @Test
    void a_cancellation_in_matching_is_free_and_a_match_under_way_is_undone() {
        var id = orderForTomorrow();
        asked("matching.find-worker.v1", id, 1);
        assertThat(read(client, "/orders/" + id + "/cancellation-preview")
                        .body()
                        .path("free")
                        .asBoolean())
                .isTrue();

        var answer = write(client, "/orders/" + id + "/cancellation", Map.of("expectedCost", money("0.00")));
        bus.send("matching.worker-matched.v1", id, matched(id, 1, worker));

        assertThat(answer.body().path("state").asString()).isEqualTo("CLOSED");
        Awaitility.await().until(() -> askedTimes("matching.release-worker.v1", id) == 2);
        assertThat(bus.all("matching.release-worker.v1"))
                .filteredOn(it -> of(id, it.payload()))
                .allMatch(it -> it.payload().path("over").asBoolean());
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(askedTimes("billing.settle.v1", id)).isZero();
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void a_cancellation_after_the_match_costs_the_price_that_was_previewed() {
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        var preview = read(client, "/orders/" + id + "/cancellation-preview").body();

        var refused = write(client, "/orders/" + id + "/cancellation", Map.of("expectedCost", money("0.00")));
        var done = write(
                client,
                "/orders/" + id + "/cancellation",
                Map.of("expectedCost", money(preview.path("cost").path("amount").asString()), "reason", "moved house"));
        var again = write(client, "/orders/" + id + "/cancellation", Map.of("expectedCost", money("95.00")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("cost_changed");
        assertThat(refused.body().path("cost").path("amount").asString()).isEqualTo("95.00");
        assertThat(done.body().path("state").asString()).isEqualTo("SETTLING");
        assertThat(again.status()).isEqualTo(200);
        assertThat(settle(id, 1, "OWED", false).path("cause").asString()).isEqualTo("CLIENT");
        awaitState(id, "CLOSED");
        assertThat(read(client, "/orders/" + id)
                        .body()
                        .path("payment")
                        .path("state")
                        .asString())
                .isEqualTo("OWED");
        assertThat(askedTimes("billing.settle.v1", id)).isEqualTo(1);
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void a_worker_who_declines_is_left_out_and_the_price_never_rises() {
        var id = orderForTomorrow();
        match(id, 1, worker);
        awaitState(id, "EQUIPPING");
        assertThat(write(workerOf(worker), "/orders/" + id + "/decline", Map.of("reason", "ill"))
                        .status())
                .isEqualTo(204);
        assertThat(write(workerOf(worker), "/orders/" + id + "/decline", Map.of("reason", "ill"))
                        .status())
                .isEqualTo(204);

        var second = asked("matching.find-worker.v1", id, 2);
        assertThat(second.path("excludedWorkers").get(0).asString()).isEqualTo(worker.toString());
        assertThat(second.path("priceLimit").path("amount").asString()).isEqualTo("95.00");
        assertThat(asked("matching.release-worker.v1", id, 1).path("over").asBoolean())
                .isFalse();
        assertThat(asked("store.close-kit.v1", id, 1).path("over").asBoolean()).isFalse();
        // A kit that was issued in that very moment belongs to the old attempt.
        bus.send(
                "store.kit-issued.v1",
                id,
                Map.of("orderId", id, "attempt", 1, "kitId", Ids.next(), "issuedAt", clock.instant()));
        match(id, 2, Ids.next());
        awaitState(id, "EQUIPPING");
        assertThat(read(workerOf(worker), "/orders/" + id).status()).isEqualTo(404);
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void managers_are_told_after_five_declines() {
        var boss = known(Role.MANAGER);
        var id = orderForTomorrow();
        for (int attempt = 1; attempt <= 5; attempt++) {
            var candidate = Ids.next();
            match(id, attempt, candidate);
            awaitState(id, "EQUIPPING");
            write(workerOf(candidate), "/orders/" + id + "/decline", Map.of("reason", "too far"));
        }
        assertThat(letters("stuck", boss.accountId())).isEqualTo(1);
        assertThat(asked("matching.find-worker.v1", id, 6)
                        .path("excludedWorkers")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void a_refused_card_asks_for_another_and_a_changed_method_tries_again() {
        var id = orderForTomorrow();
        match(id, 1, worker);
        issue(id, 1);
        declineHold(id, 1, "REFUSED");
        awaitState(id, "PAYMENT_NEEDED");
        assertThat(letters("payment-needed", client.accountId())).isEqualTo(1);

        bus.send(
                "billing.payment-method-changed.v1",
                client.accountId(),
                Map.of("clientId", client.accountId(), "time", "EACH_ORDER", "at", clock.instant()));
        declineHold(id, 2, "REFUSED");
        awaitState(id, "PAYMENT_NEEDED");
        write(client, "/orders/" + id + "/payment", Map.of());
        // The answer to the earlier attempt comes late, and is stale.
        bus.send("billing.hold-declined.v1", id, Map.of("orderId", id, "attempt", 2, "reason", "REFUSED"));
        hold(id, 3);
        awaitState(id, "SCHEDULED");
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void the_date_moves_twice_for_nothing() {
        var id = orderForTomorrow();
        for (int move = 1; move <= 2; move++) {
            match(id, move, worker);
            awaitState(id, "EQUIPPING");
            var at = utc(clock.instant().plus(Duration.ofDays(2 + move)).truncatedTo(ChronoUnit.MINUTES));
            assertThat(write(client, "/orders/" + id + "/date", Map.of("startsAt", at.toString()))
                            .status())
                    .isEqualTo(200);
            assertThat(asked("matching.find-worker.v1", id, move + 1)
                            .path("startsAt")
                            .asString())
                    .isEqualTo(at.toInstant(java.time.ZoneOffset.UTC).toString());
        }
        var third = write(
                client,
                "/orders/" + id + "/date",
                Map.of("startsAt", utc(clock.instant().plus(Duration.ofDays(9))).toString()));

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.body().path("reason").asString()).isEqualTo("no_date_moves_left");
        bus.await(
                "orders.order-changed.v1",
                it -> of(id, it) && it.path("what").asString().equals("DATE"));
        everythingSaidKeepsItsContract(id);
    }

    @Test
    void a_worker_who_does_not_come_fails_the_order_and_is_left_out_of_its_copy() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT2S"));
        var id = order(type, clock.instant().plusSeconds(2));
        scheduled(id);

        var settle = settle(id, 1, "PAID", false);
        awaitState(id, "CLOSED");
        assertThat(settle.path("outcome").asString()).isEqualTo("FAILED");
        assertThat(settle.path("cause").asString()).isEqualTo("WORKER");
        assertThat(letters("failed", client.accountId())).isEqualTo(1);

        var copy = write(
                        client,
                        "/orders/" + id + "/copy",
                        Map.of(
                                "startsAt",
                                utc(clock.instant().plus(Duration.ofDays(1))).toString()))
                .id();
        var asked = asked("matching.find-worker.v1", copy, 1);
        assertThat(asked.path("excludedWorkers").get(0).asString()).isEqualTo(worker.toString());
        assertThat(asked.path("priceLimit").isMissingNode()).isTrue();
        assertThat(bus.await("orders.order-created.v1", it -> of(copy, it))
                        .payload()
                        .path("copyOf")
                        .asString())
                .isEqualTo(id.toString());
        everythingSaidKeepsItsContract(copy);
    }

    @Test
    void a_kit_that_is_never_issued_fails_the_order_because_of_the_company() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1S"));
        var id = order(type, clock.instant().plusSeconds(1));
        match(id, 1, worker);

        var settle = settle(id, 1, "PAID", true);
        awaitState(id, "CLOSED");
        assertThat(settle.path("cause").asString()).isEqualTo("COMPANY");
        assertThat(letters("credit", client.accountId())).isEqualTo(1);
    }

    @Test
    void a_provider_in_trouble_never_stops_a_job() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1M"));
        var id = order(type, clock.instant().plusSeconds(2));
        match(id, 1, worker);
        issue(id, 1);
        awaitState(id, "AUTHORISING");
        awaitState(id, "SCHEDULED");
        // Asked again meanwhile, with a new message id; the late answer changes nothing.
        assertThat(askedTimes("billing.authorise-payment.v1", id)).isGreaterThanOrEqualTo(1);
        bus.send(
                "billing.hold-placed.v1",
                id,
                Map.of("orderId", id, "attempt", 1, "holdId", Ids.next(), "time", "EACH_ORDER"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(read(client, "/orders/" + id)
                                .body()
                                .path("payment")
                                .path("state")
                                .asString())
                        .isEqualTo("HELD"));
        assertThat(state(id)).isEqualTo("SCHEDULED");
    }

    @Test
    void an_unpaid_order_is_cancelled_at_its_start() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1M"));
        var id = order(type, clock.instant().plusSeconds(4));
        match(id, 1, worker);
        issue(id, 1);
        declineHold(id, 1, "NO_METHOD");

        var settle = settle(id, 1, "OWED", false);
        assertThat(settle.path("outcome").asString()).isEqualTo("CANCELLED");
        assertThat(settle.path("cause").asString()).isEqualTo("CLIENT");
    }

    @Test
    void a_job_that_never_finishes_fails() {
        var type = offeredType(type("PT1S", "PT0S", "PT1H", "PT1S"));
        var id = order(type, clock.instant().plusSeconds(3));
        scheduled(id);
        upload(workerOf(worker), "/orders/" + id + "/check-in", picture("jpg", 20, 20));
        awaitState(id, "IN_PROGRESS");

        assertThat(settle(id, 1, "PAID", false).path("cause").asString()).isEqualTo("WORKER");
    }

    @Test
    void a_slot_that_passes_without_a_match_asks_for_another_date() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1S"));
        var id = order(type, clock.instant().plusSeconds(1));
        asked("matching.find-worker.v1", id, 1);
        bus.send("matching.match-waiting.v1", id, Map.of("orderId", id, "attempt", 1, "reason", "NO_FREE"));
        var released = asked("matching.release-worker.v1", id, 2);

        assertThat(released.path("over").asBoolean()).isFalse();
        Awaitility.await().until(() -> letters("date-needed", client.accountId()) == 1);
        // What was found meanwhile is too late.
        bus.send("matching.worker-matched.v1", id, matched(id, 1, worker));
        assertThat(read(client, "/orders/" + id).body().path("dateNeeded").asBoolean())
                .isTrue();
        write(
                client,
                "/orders/" + id + "/date",
                Map.of("startsAt", utc(clock.instant().plus(Duration.ofDays(1))).toString()));
        match(id, 3, worker);
        awaitState(id, "EQUIPPING");
    }

    @Test
    void two_weeks_without_another_date_close_the_order_free_of_charge() {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1S"));
        var id = order(type, clock.instant().plusSeconds(1));
        asked("matching.release-worker.v1", id, 2);
        var startsAt = jdbc.sql("select starts_at from orders where id = :id")
                .param("id", id)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        var due = jdbc.sql("select execution_time from scheduled_tasks where task_instance like :timer")
                .param("timer", id + "/WAITED_14_DAYS/%")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();

        process.fired(new Timer(id, Trigger.WAITED_14_DAYS, startsAt, State.MATCHING, 2, 0));

        assertThat(due).isEqualTo(startsAt.plusSeconds(1).plus(Duration.ofDays(14)));
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(askedTimes("billing.settle.v1", id)).isZero();
    }

    @Test
    void silence_is_asked_again_and_waiting_is_not_silence() {
        var silent = orderForTomorrow();
        var waiting = orderForTomorrow();
        asked("matching.find-worker.v1", waiting, 1);
        bus.send(
                "matching.match-waiting.v1",
                waiting,
                Map.of("orderId", waiting, "attempt", 1, "reason", "NO_QUALIFIED"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> askedTimes("matching.find-worker.v1", silent) >= 2);
        assertThat(askedTimes("matching.find-worker.v1", waiting)).isEqualTo(1);
        assertThat(bus.all("matching.find-worker.v1").stream()
                        .filter(it -> of(silent, it.payload()))
                        .map(it -> it.head().id())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(2);
        assertThat(read(client, "/orders/" + waiting).body().path("waiting").asString())
                .isEqualTo("NO_QUALIFIED");
    }

    @Test
    void running_late_extends_the_grace_once_and_tells_the_client() {
        var id = scheduled(orderForTomorrow());
        var startsAt = startOf(id);

        assertThat(write(workerOf(worker), "/orders/" + id + "/late", Map.of()).status())
                .isEqualTo(200);
        assertThat(write(workerOf(worker), "/orders/" + id + "/late", Map.of()).status())
                .isEqualTo(200);

        assertThat(letters("late", client.accountId())).isEqualTo(1);
        var noShows = jdbc.sql("""
                select execution_time from scheduled_tasks where task_instance like :timer order by execution_time""")
                .param("timer", id + "/NO_SHOW/%")
                .query(java.sql.Timestamp.class)
                .list();
        assertThat(noShows)
                .extracting(java.sql.Timestamp::toInstant)
                .containsExactly(startsAt.plus(Duration.ofMinutes(30)), startsAt.plus(Duration.ofHours(1)));
        bus.await(
                "orders.order-changed.v1",
                it -> of(id, it) && it.path("what").asString().equals("LATE"));
        everythingSaidKeepsItsContract(id);
    }

    /** Eight times, because a race that is lost once in a while would pass once. */
    @Test
    void of_a_cancellation_a_check_in_and_a_no_show_at_once_exactly_one_wins() throws Exception {
        var type = offeredType(type("PT2H", "PT0S", "PT1H", "PT1S"));
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) ids.add(order(type, clock.instant().plusSeconds(60)));
        for (var id : ids) scheduled(id);
        // The no-show is due, in the eyes of the database and of the process alike.
        jdbc.sql("update orders set starts_local = starts_local - interval '1 hour',"
                        + " starts_at = starts_at - interval '1 hour' where id in (:ids)")
                .param("ids", ids)
                .update();
        var photo = photo();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : ids) {
                var startsAt = startOf(id);
                var barrier = new CyclicBarrier(3);
                List<Callable<Boolean>> triggers = List.of(
                        () -> attempt(barrier, () -> process.cancel(id, client.accountId(), Money.rub("95.00"), null)),
                        () -> attempt(barrier, () -> process.checkIn(id, worker, photo)),
                        () -> attempt(
                                barrier,
                                () -> process.fired(new Timer(id, Trigger.NO_SHOW, startsAt, State.SCHEDULED, 1, 0))));
                for (var done : threads.invokeAll(triggers)) done.get();

                var moves = jdbc.sql("""
                        select what from order_event where order_id = :id and from_state = 'SCHEDULED'""").param("id", id).query(String.class).list();
                assertThat(moves).hasSize(1).first().isIn("CANCEL", "CHECK_IN", "NO_SHOW");
                assertThat(state(id)).isEqualTo(moves.getFirst().equals("CHECK_IN") ? "IN_PROGRESS" : "SETTLING");
                Awaitility.await()
                        .until(() -> askedTimes("billing.settle.v1", id)
                                == (moves.getFirst().equals("CHECK_IN") ? 0 : 1));
            }
        }
    }

    @Test
    void a_call_off_is_the_companys() {
        var id = scheduled(orderForTomorrow());
        var answer = write(manager, "/orders/" + id + "/call-off", Map.of("reason", "the street is flooded"));

        assertThat(answer.body().path("ended").path("cause").asString()).isEqualTo("COMPANY");
        assertThat(settle(id, 1, "PAID", true).path("outcome").asString()).isEqualTo("CANCELLED");
        assertThat(letters("job-over", worker)).isEqualTo(1);
    }

    @Test
    void the_worker_or_a_manager_reports_a_failure_with_its_cause() {
        var absent = scheduled(orderForTomorrow());
        var gaveUp = scheduled(orderForTomorrow());
        var ours = scheduled(orderForTomorrow());
        var job = workerOf(worker);

        assertThat(write(job, "/orders/" + absent + "/failure", Map.of("cause", "CLIENT", "reason", "nobody opened"))
                        .body()
                        .path("ended")
                        .path("cause")
                        .asString())
                .isEqualTo("CLIENT");
        assertThat(write(job, "/orders/" + gaveUp + "/failure", Map.of("reason", "ill"))
                        .body()
                        .path("ended")
                        .path("cause")
                        .asString())
                .isEqualTo("WORKER");
        assertThat(write(job, "/orders/" + ours + "/failure", Map.of("cause", "COMPANY", "reason", "bad kit"))
                        .code())
                .isEqualTo("invalid_input");
        assertThat(write(manager, "/orders/" + ours + "/failure", Map.of("cause", "COMPANY", "reason", "bad kit"))
                        .body()
                        .path("ended")
                        .path("cause")
                        .asString())
                .isEqualTo("COMPANY");
        // The outcome is set.
        assertThat(write(manager, "/orders/" + ours + "/failure", Map.of("cause", "WORKER", "reason", "on reflection"))
                        .code())
                .isEqualTo("illegal_move");
    }

    @Test
    void a_report_without_a_fortune_waits_only_so_long() {
        var id = scheduled(orderForTomorrow());
        upload(workerOf(worker), "/orders/" + id + "/check-in", picture("jpg", 30, 20));
        upload(workerOf(worker), "/orders/" + id + "/completion", picture("jpg", 30, 20));
        settle(id, 1, "OWED", false);
        bus.await("orders.order-moved.v1", movedTo(id, "REPORTING"));
        awaitState(id, "CLOSED");
        assertThat(letters("report", client.accountId())).isEqualTo(1);

        assertThat(write(client, "/orders/" + id + "/rating", Map.of("stars", 5, "comment", "neat"))
                        .body()
                        .path("rating")
                        .path("stars")
                        .asInt())
                .isEqualTo(5);
        bus.await(
                "orders.order-changed.v1", it -> of(id, it) && it.path("rating").asInt() == 5);
        everythingSaidKeepsItsContract(id);
    }

    private Instant startOf(UUID id) {
        return jdbc.sql("select starts_at from orders where id = :id")
                .param("id", id)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private UUID photo() {
        return upload(client, "/photos", picture("jpg", 30, 20)).id();
    }

    private static boolean attempt(CyclicBarrier barrier, Runnable move) throws Exception {
        barrier.await();
        try {
            move.run();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
