package io.artel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fortune cookie and its contractor, who must never hold an order up (US-170). */
class CookieTest extends StoreTest {

    private UUID type = Ids.next();

    @BeforeEach
    void stocked() {
        var form = item("Form", false);
        receive(form, 5);
        type = typeNeeding(Map.of(form, 1));
    }

    @AfterEach
    void open_again() {
        Bakery.is("normal");
    }

    @Test
    void the_fortune_of_a_delivered_cookie_is_told_once_and_the_name_is_forgotten() {
        var order = Ids.next();
        prepared(order, type);

        var told = awaitOf(order, "orders.keep-fortune.v1");

        assertThat(told.payload().path("fortune").asString()).contains("Anna");
        assertThat(told.topic()).isEqualTo("orders.commands");
        assertThat(firstNameOf(order)).isEmpty();
        settle(order);
        assertThat(allOf(order, "orders.keep-fortune.v1")).hasSize(1);
    }

    @Test
    void a_contractor_who_is_down_does_not_hold_issuing_up() {
        Bakery.is("down");
        var order = Ids.next();
        var kit = prepared(order, type);
        await(() -> assertThat(failuresOf(order)).isPositive());

        assertThat(post("/kits/" + kit + "/issue", null).status()).isEqualTo(200);
        awaitOf(order, "store.kit-issued.v1");

        // Back within the ten minutes: the cookie comes late.
        Bakery.is("normal");
        awaitOf(order, "orders.keep-fortune.v1");
    }

    @Test
    void a_slow_contractor_does_not_hold_issuing_up_and_is_given_up_after_ten_minutes() {
        Bakery.is("slow");
        var order = Ids.next();
        var kit = prepared(order, type);
        await(() -> assertThat(stateOfCookie(order)).isEqualTo("BAKING"));

        assertThat(post("/kits/" + kit + "/issue", null).status()).isEqualTo(200);
        awaitOf(order, "store.kit-issued.v1");

        jdbc.sql("update cookie set wanted_at = wanted_at - interval '11 minutes' where order_id = :order")
                .param("order", order)
                .update();
        await(() -> assertThat(stateOfCookie(order)).isEqualTo("GIVEN_UP"));
        assertThat(firstNameOf(order)).isEmpty();
        assertThat(allOf(order, "orders.keep-fortune.v1")).isEmpty();
    }

    @Test
    void a_cookie_that_was_given_up_is_asked_after_again_for_the_next_kit() {
        Bakery.is("slow");
        var order = Ids.next();
        prepared(order, type);
        await(() -> assertThat(stateOfCookie(order)).isEqualTo("BAKING"));
        jdbc.sql("update cookie set wanted_at = wanted_at - interval '11 minutes' where order_id = :order")
                .param("order", order)
                .update();
        await(() -> assertThat(stateOfCookie(order)).isEqualTo("GIVEN_UP"));
        Bakery.is("normal");

        prepare(order, 2, type, Ids.next(), JOB);

        assertThat(awaitOf(order, "orders.keep-fortune.v1")
                        .payload()
                        .path("fortune")
                        .asString())
                .contains("Anna");
    }

    @Test
    void the_cookie_of_a_kit_that_was_never_issued_is_written_off() {
        var order = Ids.next();
        prepared(order, type);
        awaitOf(order, "orders.keep-fortune.v1");

        close(order, 1, true, "CANCELLED");

        await(() -> assertThat(stateOfCookie(order)).isEqualTo("WRITTEN_OFF"));
    }

    @Test
    void the_next_kit_of_an_order_takes_the_cookie_that_is_there() {
        var order = Ids.next();
        prepared(order, type);
        awaitOf(order, "orders.keep-fortune.v1");
        close(order, 1, false, null);

        prepare(order, 2, type, Ids.next(), JOB);

        awaitOf(order, 2, "store.kit-reserved.v1");
        assertThat(stateOfCookie(order)).isEqualTo("DELIVERED");
        assertThat(allOf(order, "orders.keep-fortune.v1")).hasSize(1);
    }

    @Test
    void no_cookie_is_asked_for_before_the_kit_is_reserved() {
        var order = Ids.next();
        prepare(order, 1, Ids.next(), Ids.next(), JOB);
        awaitOf(order, "store.kit-waiting.v1");

        assertThat(stateOfCookie(order)).isEqualTo("PLANNED");
    }

    private String stateOfCookie(UUID order) {
        return column(order, "state");
    }

    private String firstNameOf(UUID order) {
        return column(order, "first_name");
    }

    private int failuresOf(UUID order) {
        return Integer.parseInt(column(order, "failures"));
    }

    private String column(UUID order, String name) {
        return jdbc.sql("select " + name + "::text from cookie where order_id = :order")
                .param("order", order)
                .query(String.class)
                .single();
    }
}
