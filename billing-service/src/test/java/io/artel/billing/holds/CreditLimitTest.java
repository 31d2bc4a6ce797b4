package io.artel.billing.holds;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreditLimitTest extends BillingTest {

    @Autowired
    Authorisation authorisation;

    @Test
    void orders_that_race_for_the_limit_never_pass_it() throws Exception {
        var client = client(GOOD, "WEEKLY").accountId();
        limit(client, "100.00");
        int threads = 8;
        var together = new CyclicBarrier(threads);
        var orders = Stream.generate(Ids::next).limit(threads).toList();

        try (var pool = Executors.newFixedThreadPool(threads)) {
            var racing = orders.stream()
                    .map(order -> (Callable<Boolean>) () -> {
                        together.await();
                        hold(order, client, "30.00");
                        return true;
                    })
                    .toList();
            for (var ended : pool.invokeAll(racing)) assertThat(ended.get()).isTrue();
        }

        assertThat(placed(client)).isEqualTo(3);
        var last = Ids.next();
        hold(last, client, "10.00");
        assertThat(placed(client)).isEqualTo(4);
        answer("billing.hold-placed.v1", last);
        var more = Ids.next();
        hold(more, client, "0.01");
        assertThat(answer("billing.hold-declined.v1", more).path("reason").asString())
                .isEqualTo("LIMIT");
    }

    /** One command from two threads at once: two replicas while partitions move. */
    @Test
    void a_command_handled_twice_at_once_holds_once() throws Exception {
        var client = client(GOOD, "WEEKLY").accountId();
        var order = Ids.next();
        var together = new CyclicBarrier(2);
        Callable<Boolean> handling = () -> {
            together.await();
            hold(order, client, "30.00");
            return true;
        };

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var ended : pool.invokeAll(List.of(handling, handling))) {
                assertThat(ended.get()).isTrue();
            }
        }

        assertThat(placed(client)).isEqualTo(1);
    }

    private void hold(UUID order, UUID client, String amount) {
        authorisation.authorise(new Authorisation.AuthorisePayment(order, 1, client, Money.rub(amount)));
    }

    private int placed(UUID client) {
        return jdbc.sql("select count(*) from payment_hold where client_id = :client and state = 'PLACED'")
                .param("client", client)
                .query(Integer.class)
                .single();
    }
}
