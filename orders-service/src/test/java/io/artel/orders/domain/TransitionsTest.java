package io.artel.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.orders.domain.Transitions.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be told from the table alone; {@link EveryPathTest} walks it together with the other services. */
class TransitionsTest {

    @TestFactory
    Stream<DynamicTest> every_answer_and_every_timer_is_listed_for_every_state() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(Trigger.values())
                        .filter(on -> on.kind() != Trigger.Kind.PERSON)
                        .map(on -> DynamicTest.dynamicTest(
                                state + ", " + on,
                                () -> assertThat(Transitions.TABLE).containsKey(new Key(state, on)))));
    }

    @Test
    void every_state_is_reached() {
        var seen = EnumSet.of(State.MATCHING);
        var queue = new ArrayDeque<>(seen);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            Transitions.TABLE.forEach((key, move) -> {
                if (key.from() == state && seen.add(move.to())) queue.add(move.to());
            });
        }
        assertThat(seen).containsExactly(State.values());
    }

    @Test
    void entering_settling_always_settles_releases_and_closes_and_says_how_it_ended() {
        Transitions.TABLE.forEach((key, move) -> {
            boolean enters = move.to() == State.SETTLING && key.from() != State.SETTLING;
            if (!enters) return;
            assertThat(move.then()).as("%s", key).contains(Step.SETTLE, Step.RELEASE_WORKER, Step.CLOSE_KIT);
            assertThat(move.ending()).as("%s", key).isNotNull();
        });
    }

    @Test
    void an_outcome_is_set_once_on_entering_the_end() {
        Transitions.TABLE.forEach((key, move) -> {
            boolean enters = move.to().over() && !key.from().over();
            assertThat(move.ending() != null).as("%s", key).isEqualTo(enters);
        });
    }

    @Test
    void nobody_moves_an_order_that_is_over() {
        assertThat(Transitions.TABLE.keySet())
                .filteredOn(key -> key.from().over())
                .extracting(key -> key.on().kind())
                .doesNotContain(Trigger.Kind.PERSON);
    }

    @Test
    void only_matching_ends_without_a_charge() {
        Transitions.TABLE.forEach((key, move) -> {
            if (key.from() == State.MATCHING || key.from().over()) return;
            assertThat(move.to()).as("%s", key).isNotEqualTo(State.CLOSED);
        });
    }

    @Test
    void a_worker_is_blamed_only_for_what_a_worker_does() {
        var blamed = new TreeSet<String>();
        Transitions.TABLE.forEach((key, move) -> {
            if (move.ending() != null && move.ending().cause() == Cause.WORKER) {
                blamed.add(key.from() + " " + key.on());
            }
        });
        assertThat(blamed)
                .containsExactly(
                        "AUTHORISING FAIL_WORKER",
                        "IN_PROGRESS FAIL_WORKER",
                        "IN_PROGRESS NEVER_FINISHED",
                        "PAYMENT_NEEDED FAIL_WORKER",
                        "SCHEDULED FAIL_WORKER",
                        "SCHEDULED NO_SHOW");
    }

    /** The picture in the documents is the table. {@code -Ddiagram.write=true} draws it anew. */
    @Test
    void the_diagram_shows_the_table() throws IOException {
        var file = io.artel.fixtures.Contracts.projectTop().resolve("docs/order-process.md");
        var drawn = diagram();
        if (Boolean.getBoolean("diagram.write")) write(file, drawn);

        assertThat(file).as("run once with -Ddiagram.write=true").exists();
        assertThat(Files.readString(file)).isEqualTo(drawn);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String diagram() {
        var arrows = new TreeMap<String, TreeSet<String>>();
        var rows = new TreeSet<String>();
        Transitions.TABLE.forEach((key, move) -> {
            if (move.to() == key.from() && move.then().isEmpty() && !move.nextAttempt()) return;
            var ending = move.ending();
            var how = ending == null ? "" : ending.outcome() + (ending.cause() == null ? "" : ", " + ending.cause());
            arrows.computeIfAbsent(
                            "    %d %s --> %s : ".formatted(key.from().ordinal(), key.from(), move.to()),
                            it -> new TreeSet<>())
                    .add(key.on().name());
            rows.add("%d| %s | %s | %s%s | %s | %s |"
                    .formatted(
                            key.from().ordinal(),
                            key.from(),
                            key.on(),
                            move.to(),
                            move.nextAttempt() ? ", next attempt" : "",
                            how,
                            String.join(
                                    ", ",
                                    new TreeSet<>(
                                            move.then().stream().map(Step::name).toList()))));
        });
        var text = new StringBuilder("""
                # The order process

                Drawn by a test from the transition table of the orders service; what does nothing is left out. Every
                other answer or timer is harmless in every other state; every other move of a person is refused (409).

                ```mermaid
                stateDiagram-v2
                    [*] --> MATCHING
                """);
        arrows.forEach((arrow, on) -> text.append(arrow.replaceFirst("\\d ", ""))
                .append(String.join(", ", on))
                .append('\n'));
        text.append(
                "    CLOSED --> [*]\n```\n\n| from | on | to | outcome, cause | then |\n| --- | --- | --- | --- | --- |\n");
        rows.forEach(row -> text.append(row.replaceFirst("^\\d", "")).append('\n'));
        return text.toString();
    }
}
