package io.artel.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContextManager;

/** Snapshots are only a shorter way: at every moment a balance is the sum of what counted by then. */
class BalancesProperties extends BillingTest {

    /**
     * @param who one of three workers
     * @param late how long after it counts the entry is posted
     * @param pause until the next step
     */
    record Step(int who, long minor, Duration late, Duration pause, boolean seal) {}

    private static final List<UUID> WORKERS = List.of(Ids.next(), Ids.next(), Ids.next());

    private static @Nullable Books shared;

    @Autowired
    private Environment environment;

    @SuppressWarnings("NullAway.Init")
    private Books books;

    @BeforeTry
    void inject() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        // One for all tries: snapshots pile up, as they do in life.
        if (shared == null) shared = new Books(environment);
        books = shared;
    }

    @AfterContainer
    static void close() {
        if (shared != null) shared.close();
        shared = null;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var late = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(Duration.ZERO)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.longs().between(1, 100_000).map(Duration::ofSeconds)));
        var pause = Arbitraries.longs().between(0, 5_000).map(Duration::ofSeconds);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 1_000_000),
                        late,
                        pause,
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(1, true), net.jqwik.api.Tuple.of(5, false)))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void every_past_moment_is_the_sum_of_what_counted_by_then(
            @ForAll("steps") List<Step> steps, @ForAll("moments") List<Double> moments) {
        var opened = Instant.parse("2026-03-01T10:00:00Z");
        for (var step : steps) {
            var counts = books.instant().minus(step.late());
            books.post(
                    Entries.bonus(Ids.next(), WORKERS.get(step.who()), Money.ofMinor(step.minor())),
                    Particulars.NONE.effective(counts));
            if (step.seal()) books.sealer.sealAll();
            books.pass(step.pause());
        }

        for (double part : moments) {
            var life = Duration.between(opened, books.instant()).toSeconds();
            var at = opened.plusSeconds((long) (life * part));
            WORKERS.forEach(worker -> assertThat(books.balances.of(AccountCode.worker(worker), Money.RUB, at))
                    .as("worker %s at %s", worker, at)
                    .isEqualTo(sum(AccountCode.worker(worker).toString(), "CREDIT", at)));
            assertThat(books.balances.of(AccountCode.BONUS_COST, Money.RUB, at))
                    .as("bonus-cost at %s", at)
                    .isEqualTo(sum("bonus-cost", "DEBIT", at));
            var byKind = books.balances.byKind(Money.RUB, at);
            assertThat(Money.ofMinor(byKind.getOrDefault(AccountKind.BONUS_COST, Balances.Turnover.NONE)
                            .debit()))
                    .as("all bonus-cost at %s", at)
                    .isEqualTo(sum("bonus-cost", "DEBIT", at));
        }
        assertThat(books.balances.of(AccountCode.BONUS_COST, Money.RUB, null))
                .isEqualTo(sum("bonus-cost", "DEBIT", books.instant()));
        assertThat(books.balances
                        .turnover(AccountCode.BONUS_COST, Money.RUB, null)
                        .postings())
                .isEqualTo(books.jdbc
                        .sql("select count(*) from posting where account = 'bonus-cost'")
                        .query(Long.class)
                        .single());
    }

    @Provide
    Arbitrary<List<Double>> moments() {
        return Arbitraries.doubles().between(0, 1).list().ofSize(5);
    }

    private Money sum(String account, String side, Instant at) {
        return Money.ofMinor(books.jdbc
                .sql("""
                select coalesce(sum(p.minor), 0)::bigint from posting p join journal_entry e on e.id = p.entry_id
                where p.account = :account and p.side = :side and e.effective_at <= :at""")
                .param("account", account)
                .param("side", side)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }
}
