package io.artel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.fixtures.Contracts;
import io.artel.fixtures.Infrastructure;
import io.artel.fixtures.TestTokens;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** From orders' request to the counted return (US-150, US-160). */
class KitFlowTest extends StoreTest {

    @AfterEach
    void books_agree() {
        assertBooksAgree();
    }

    @Test
    void a_kit_is_reserved_issued_and_comes_back() {
        var drill = item("Drill", true);
        var form = item("Blank acceptance form", false);
        receive(drill, 2);
        receive(form, 10);
        var type = typeNeeding(Map.of(drill, 1, form, 2));
        var order = Ids.next();

        var kit = prepared(order, type);
        assertStock(drill, 2, 1);
        assertStock(form, 10, 2);

        assertThat(post("/kits/" + kit + "/issue", null).text("state")).isEqualTo("ISSUED");
        awaitOf(order, "store.kit-issued.v1");
        assertStock(drill, 1, 0);
        assertStock(form, 8, 0);

        close(order, 1, true, "COMPLETED");
        assertThat(awaitOf(order, "store.kit-closed.v1")
                        .payload()
                        .path("result")
                        .asString())
                .isEqualTo("RETURN_DUE");
        assertStock(drill, 1, 0);

        var back = Map.of("lines", List.of(Map.of("itemId", drill, "returned", 1, "writtenOff", 0)));
        assertThat(post("/kits/" + kit + "/return", back).text("state")).isEqualTo("RETURNED");
        assertStock(drill, 2, 0);
        awaitOf(order, "store.return-counted.v1");
    }

    @Test
    void everything_said_keeps_to_its_contract() {
        var saw = item("Saw", true);
        receive(saw, 1);
        var type = typeNeeding(Map.of(saw, 1));
        var first = Ids.next();
        var second = Ids.next();
        var kit = prepared(first, type);
        prepare(second, 1, type, Ids.next(), JOB);
        awaitOf(second, "store.kit-waiting.v1");
        post("/kits/" + kit + "/issue", null);
        close(first, 1, true, "FAILED");
        awaitOf(first, "store.kit-closed.v1");
        post(
                "/kits/" + kit + "/return",
                Map.of("lines", List.of(Map.of("itemId", saw, "returned", 1, "writtenOff", 0))));
        awaitOf(first, "store.return-counted.v1");
        close(second, 1, true, "CANCELLED");
        awaitOf(second, "store.kit-closed.v1");
        awaitOf(first, "orders.keep-fortune.v1");

        for (var said : List.of(
                "store.kit-reserved.v1",
                "store.kit-waiting.v1",
                "store.kit-issued.v1",
                "store.kit-closed.v1",
                "store.return-counted.v1",
                "store.kit-defined.v1",
                "store.stock-changed.v1",
                "orders.keep-fortune.v1")) {
            assertThat(bus.all(said)).as(said).isNotEmpty();
            bus.all(said).forEach(it -> Contracts.validate(said, it.payload().toString()));
        }
        assertThat(awaitOf(first, "store.kit-reserved.v1").head().audience().roles())
                .contains(Role.BUYER);
        assertThat(awaitOf(first, "orders.keep-fortune.v1").topic()).isEqualTo("orders.commands");
    }

    @Test
    void the_examples_of_what_orders_asks_are_understood() {
        bus.send(Ids.next(), "store.prepare-kit.v1", Ids.next(), Contracts.example("store.prepare-kit.v1"));
        var order = UUID.fromString(json.readTree(Contracts.example("store.prepare-kit.v1"))
                .path("orderId")
                .asString());
        // Nobody has defined the example's type.
        assertThat(awaitOf(order, "store.kit-waiting.v1")
                        .payload()
                        .path("missing")
                        .isEmpty())
                .isTrue();

        bus.send(Ids.next(), "store.close-kit.v1", Ids.next(), Contracts.example("store.close-kit.v1"));
        assertThat(awaitOf(order, "store.kit-closed.v1")
                        .payload()
                        .path("result")
                        .asString())
                .isEqualTo("RELEASED");
    }

    @Test
    void issuing_again_changes_nothing() {
        var tape = item("Tape", false);
        receive(tape, 5);
        var order = Ids.next();
        var kit = prepared(order, typeNeeding(Map.of(tape, 2)));

        assertThat(post("/kits/" + kit + "/issue", null).status()).isEqualTo(200);
        assertThat(post("/kits/" + kit + "/issue", null).status()).isEqualTo(200);

        assertStock(tape, 3, 0);
        settle(order);
        assertThat(allOf(order, "store.kit-issued.v1")).hasSize(1);
    }

    @Test
    void a_kit_whose_items_are_all_used_up_owes_nothing() {
        var glue = item("Glue", false);
        receive(glue, 1);
        var order = Ids.next();
        var kit = prepared(order, typeNeeding(Map.of(glue, 1)));
        post("/kits/" + kit + "/issue", null);

        close(order, 1, true, "COMPLETED");

        assertThat(awaitOf(order, "store.kit-closed.v1")
                        .payload()
                        .path("result")
                        .asString())
                .isEqualTo("CONSUMED");
        assertStock(glue, 0, 0);
    }

    @Test
    void what_does_not_come_back_is_written_off() {
        var hammer = item("Hammer", true);
        receive(hammer, 3);
        var order = Ids.next();
        var kit = prepared(order, typeNeeding(Map.of(hammer, 3)));
        post("/kits/" + kit + "/issue", null);
        close(order, 1, true, "FAILED");
        awaitOf(order, "store.kit-closed.v1");

        var tooFew = Map.of("lines", List.of(Map.of("itemId", hammer, "returned", 1, "writtenOff", 1)));
        assertThat(post("/kits/" + kit + "/return", tooFew).status()).isEqualTo(400);
        var all = Map.of("lines", List.of(Map.of("itemId", hammer, "returned", 2, "writtenOff", 1)));
        assertThat(post("/kits/" + kit + "/return", all).status()).isEqualTo(200);
        assertThat(post("/kits/" + kit + "/return", all).status()).isEqualTo(200);
        var other = Map.of("lines", List.of(Map.of("itemId", hammer, "returned", 3, "writtenOff", 0)));
        assertThat(post("/kits/" + kit + "/return", other).status()).isEqualTo(409);

        assertStock(hammer, 2, 0);
        var movements = get("/movements?orderId=" + order).path("items");
        assertThat(movements
                        .valueStream()
                        .map(it ->
                                it.path("kind").asString() + it.path("quantity").asInt()))
                .containsExactly("WRITE_OFF-1", "RETURN3", "ISSUE-3");
        assertThat(movements.get(0).path("actorId").asString())
                .isEqualTo(buyer.accountId().toString());
        var back = get("/movements?kind=RETURN&orderId=" + order).path("items");
        assertThat(back.size()).isEqualTo(1);
        assertThat(back.get(0).path("nameEn").asString())
                .isEqualTo(get("/items/" + hammer).path("nameEn").asString());
    }

    @Test
    void a_waiting_kit_goes_on_when_its_stock_arrives_the_earliest_job_first() {
        var ladder = item("Ladder", true);
        var type = typeNeeding(Map.of(ladder, 1));
        var later = Ids.next();
        var sooner = Ids.next();
        prepare(later, 1, type, Ids.next(), JOB.plusSeconds(3600));
        awaitOf(later, "store.kit-waiting.v1");
        prepare(sooner, 1, type, Ids.next(), JOB);
        var waiting = awaitOf(sooner, "store.kit-waiting.v1").payload();
        assertThat(waiting.path("missing").get(0).path("quantity").asInt()).isEqualTo(1);

        receive(ladder, 1);

        awaitOf(sooner, "store.kit-reserved.v1");
        settle(later);
        assertThat(allOf(later, "store.kit-reserved.v1")).isEmpty();
        var toBuy = get("/shortages?size=100").path("items");
        assertThat(toBuy.valueStream()
                        .filter(it -> it.path("itemId").asString().equals(ladder.toString()))
                        .map(it -> it.path("toBuy").asInt()))
                .containsExactly(1);

        close(sooner, 1, true, "CANCELLED");

        awaitOf(later, "store.kit-reserved.v1");
        assertStock(ladder, 1, 1);
    }

    @Test
    void a_kit_of_an_undefined_type_goes_on_once_it_is_defined() {
        var brush = item("Brush", false);
        receive(brush, 4);
        var type = Ids.next();
        var order = Ids.next();
        prepare(order, 1, type, Ids.next(), JOB);
        awaitOf(order, "store.kit-waiting.v1");

        define(type, Map.of(brush, 3));

        awaitOf(order, "store.kit-reserved.v1");
        assertStock(brush, 4, 3);
    }

    @Test
    void a_repeated_command_gets_the_same_answer_again() {
        var wire = item("Wire", false);
        receive(wire, 2);
        var type = typeNeeding(Map.of(wire, 1));
        var order = Ids.next();
        var worker = Ids.next();
        prepare(order, 1, type, worker, JOB);
        prepare(order, 1, type, worker, JOB);
        settle(order);

        await(() -> assertThat(allOf(order, "store.kit-reserved.v1")).hasSize(2));
        assertThat(allOf(order, "store.kit-reserved.v1"))
                .extracting(it -> it.head().id())
                .containsOnly(awaitOf(order, "store.kit-reserved.v1").head().id());
        assertStock(wire, 2, 1);
    }

    @Test
    void a_later_attempt_takes_the_place_of_an_earlier_one_and_an_earlier_one_is_refused() {
        var pump = item("Pump", true);
        receive(pump, 1);
        var type = typeNeeding(Map.of(pump, 1));
        var order = Ids.next();
        prepare(order, 1, type, Ids.next(), JOB);
        prepare(order, 3, type, Ids.next(), JOB);
        prepare(order, 2, type, Ids.next(), JOB);
        settle(order);

        awaitOf(order, 3, "store.kit-reserved.v1");
        assertThat(awaitOf(order, 1, "store.kit-closed.v1")
                        .payload()
                        .path("result")
                        .asString())
                .isEqualTo("RELEASED");
        assertThat(jdbc.sql("select attempt from kit where order_id = :order order by attempt")
                        .param("order", order)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 3);
        assertStock(pump, 1, 1);
    }

    @Test
    void a_close_that_overtakes_its_request_leaves_nothing_behind() {
        var spade = item("Spade", true);
        receive(spade, 1);
        var order = Ids.next();
        close(order, 1, true, "CANCELLED");
        assertThat(awaitOf(order, "store.kit-closed.v1")
                        .payload()
                        .path("result")
                        .asString())
                .isEqualTo("NOTHING");

        prepare(order, 1, typeNeeding(Map.of(spade, 1)), Ids.next(), JOB);
        settle(order);

        assertThat(allOf(order, "store.kit-reserved.v1")).isEmpty();
        assertStock(spade, 1, 0);
    }

    @Test
    void a_close_by_a_later_attempt_finds_the_kit_of_an_earlier_one() {
        // A second try at paying raises the order's attempt; its kit stays the one of the first.
        var mop = item("Mop", true);
        receive(mop, 1);
        var order = Ids.next();
        var kit = prepared(order, typeNeeding(Map.of(mop, 1)));
        post("/kits/" + kit + "/issue", null);

        close(order, 2, true, "COMPLETED");

        var closed = awaitOf(order, 2, "store.kit-closed.v1").payload();
        assertThat(closed.path("result").asString()).isEqualTo("RETURN_DUE");
        assertThat(closed.path("kitId").asString()).isEqualTo(kit.toString());
    }

    @Test
    void a_stock_take_below_what_is_reserved_makes_the_latest_job_wait_again() {
        var lamp = item("Lamp", true);
        receive(lamp, 2);
        var type = typeNeeding(Map.of(lamp, 1));
        var sooner = Ids.next();
        var later = Ids.next();
        prepare(sooner, 1, type, Ids.next(), JOB);
        prepare(later, 1, type, Ids.next(), JOB.plusSeconds(60));
        awaitOf(sooner, "store.kit-reserved.v1");
        awaitOf(later, "store.kit-reserved.v1");

        var counted = Map.of("lines", List.of(Map.of("itemId", lamp, "counted", 1)));
        assertThat(post("/stock-takes", counted).status()).isEqualTo(201);

        awaitOf(later, "store.kit-waiting.v1");
        assertStock(lamp, 1, 1);
        receive(lamp, 1);
        await(() -> assertThat(allOf(later, "store.kit-reserved.v1")).hasSize(2));
    }

    @Test
    void more_than_is_there_cannot_be_written_off() {
        var nail = item("Nail", false);
        receive(nail, 3);

        var gone = Map.of("note", "rust", "lines", List.of(Map.of("itemId", nail, "quantity", 4)));
        var answer = post("/write-offs", gone);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("not_enough_stock");
        assertStock(nail, 3, 0);
    }

    @Test
    void a_repeated_receipt_is_one_receipt() {
        var bolt = item("Bolt", false);
        var receipt = Map.of("lines", List.of(Map.of("itemId", bolt, "quantity", 7)));
        var first = call(buyer, HttpMethod.POST, "/receipts", receipt, "receipt-of-bolts");
        var second = call(buyer, HttpMethod.POST, "/receipts", receipt, "receipt-of-bolts");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second).isEqualTo(first);
        assertStock(bolt, 7, 0);
    }

    @Test
    void wrong_lines_are_told_at_their_field() {
        var nut = item("Nut", false);
        var line = Map.of("itemId", nut, "quantity", 1);
        var twice = post("/receipts", Map.of("lines", List.of(line, line)));
        var none = post("/receipts", Map.of("lines", List.of(Map.of("itemId", nut, "quantity", 0))));
        var unknown = post("/receipts", Map.of("lines", List.of(Map.of("itemId", Ids.next(), "quantity", 1))));

        assertThat(twice.body().toString()).contains("lines[1].itemId", "duplicate");
        assertThat(none.body().toString()).contains("lines[0].quantity", "range");
        assertThat(unknown.body().toString()).contains("unknown_item");
        assertThat(List.of(twice.status(), none.status(), unknown.status())).containsOnly(400);
    }

    @Test
    void a_worker_sees_own_kits_only() {
        var rope = item("Rope", true);
        receive(rope, 2);
        var type = typeNeeding(Map.of(rope, 1));
        var worker = TestTokens.caller(Role.WORKER);
        var mine = Ids.next();
        prepare(mine, 1, type, worker.accountId(), JOB);
        awaitOf(mine, "store.kit-reserved.v1");
        var other = prepared(Ids.next(), type);

        var seen = call(worker, HttpMethod.GET, "/kits", null).body();

        assertThat(seen.path("total").asInt()).isEqualTo(1);
        assertThat(seen.path("items").get(0).path("orderId").asString()).isEqualTo(mine.toString());
        assertThat(call(worker, HttpMethod.GET, "/kits/" + other, null).status())
                .isEqualTo(404);
    }

    @Test
    void a_controller_sees_the_kits_and_movements_of_one_order() {
        var ladder = item("Ladder", true);
        receive(ladder, 1);
        var order = Ids.next();
        var kit = prepared(order, typeNeeding(Map.of(ladder, 1)));
        post("/kits/" + kit + "/issue", null);
        var controller = TestTokens.caller(Role.CONTROLLER);

        var kits = call(controller, HttpMethod.GET, "/kits?orderId=" + order, null);
        var movements = call(controller, HttpMethod.GET, "/movements?orderId=" + order, null);

        assertThat(kits.body().path("total").asInt()).isEqualTo(1);
        assertThat(call(controller, HttpMethod.GET, "/kits/" + kit, null).text("state"))
                .isEqualTo("ISSUED");
        assertThat(movements.body()).isEqualTo(get("/movements?orderId=" + order));
        assertThat(movements.body().path("total").asInt()).isPositive();
        assertThat(call(controller, HttpMethod.GET, "/kits", null)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(call(controller, HttpMethod.GET, "/movements", null).body().toString())
                .contains("\"field\":\"orderId\",\"code\":\"required\"");
    }

    @Test
    void those_concerned_get_letters_in_their_language() {
        var worker = Ids.next();
        contact(worker, "w-" + worker + "@example.org", "ru", "WORKER");
        contact(buyer.accountId(), "b-" + buyer.accountId() + "@example.org", "en", "BUYER");
        var chisel = item("Chisel", true);
        var order = Ids.next();
        prepare(order, 1, typeNeeding(Map.of(chisel, 1)), worker, JOB);
        awaitOf(order, "store.kit-waiting.v1");
        receive(chisel, 1);
        awaitOf(order, "store.kit-reserved.v1");

        var toBuyer = "b-" + buyer.accountId() + "@example.org";
        await(() -> {
            var letter = Infrastructure.mailbox().lettersTo("w-" + worker + "@example.org");
            assertThat(letter).anySatisfy(it -> {
                assertThat(it.subject()).contains("Комплект", "готов");
                assertThat(it.toString()).contains("Chisel (рус)");
            });
        });
        await(() -> assertThat(Infrastructure.mailbox().lettersTo(toBuyer))
                .anySatisfy(it -> assertThat(it.subject()).contains("New kit"))
                .anySatisfy(it -> assertThat(it.subject()).contains("Stock is missing")));

        post(
                "/kits/"
                        + awaitOf(order, "store.kit-reserved.v1")
                                .payload()
                                .path("kitId")
                                .asString() + "/issue",
                null);
        close(order, 1, true, "COMPLETED");

        await(() -> assertThat(Infrastructure.mailbox().lettersTo(toBuyer))
                .anySatisfy(it -> assertThat(it.subject()).contains("has to come back")));
    }

    private void contact(UUID account, String email, String language, String role) {
        bus.send(
                "platform.keep-contact.v1",
                account,
                Map.of(
                        "accountId",
                        account,
                        "email",
                        email,
                        "name",
                        "Test Person",
                        "language",
                        language,
                        "roles",
                        List.of(role),
                        "emailConfirmed",
                        true,
                        "blocked",
                        false,
                        "version",
                        1));
        await(() -> assertThat(jdbc.sql("select count(*) from contact where account_id = :id")
                        .param("id", account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }
}
