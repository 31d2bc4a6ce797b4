package io.artel.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.billing.BillingTest;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.test.context.TestContextManager;

/** Whatever is done, in whatever order and however often, the books balance and every account says what it should. */
class LedgerProperties extends BillingTest {

    enum What {
        COMPLETED,
        CANCELLED,
        FAILED_BY_WORKER,
        CAPTURE,
        CREDIT,
        BONUS,
        PAYOUT,
        DEPOSIT,
        STAKE,
        VOID_STAKE,
        SETTLE_POOL,
        REVERSE,
        REPEAT
    }

    /**
     * @param pick which of what is there already it is about
     * @param who one of three people
     */
    record Move(What what, int pick, int who, long minor) {}

    private record Billed(UUID orderId, UUID chargeId, UUID client, Money amount) {}

    private record Staked(UUID bet, UUID manager, Money amount) {}

    /** Everything this sequence has posted, and what the accounts must say, kept apart from the ledger. */
    private final class World {
        final List<UUID> people = List.of(Ids.next(), Ids.next(), Ids.next());
        final UUID poolOrder = Ids.next();
        final List<Billed> billed = new ArrayList<>();
        final List<Staked> staked = new ArrayList<>();
        final List<JournalEntry> posted = new ArrayList<>();
        final List<UUID> causes = new ArrayList<>();
        final Map<String, Long> expected = new HashMap<>();
        boolean poolSettled;

        void expect(String account, long change) {
            expected.merge(account, change, Long::sum);
        }

        void post(JournalEntry entry) {
            if (causes.contains(entry.cause())) return;
            causes.add(entry.cause());
            posted.add(entry);
            assertThat(inTransaction(entry)).isTrue();
            for (var posting : entry.postings()) {
                boolean grows = posting.side() == posting.account().kind().grows();
                expect(
                        posting.account().toString(),
                        grows ? posting.amount().minor() : -posting.amount().minor());
            }
        }
    }

    @BeforeTry
    void inject() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(Move::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void any_sequence_balances(@ForAll("moves") List<Move> moves) {
        var world = new World();

        moves.forEach(move -> make(world, move));

        world.expected.forEach((account, minor) -> {
            // Accounts without an owner are shared with other tests.
            if (account.contains(":")) {
                assertThat(ledger.balance(AccountCode.parse(account)))
                        .as(account)
                        .isEqualTo(Money.ofMinor(minor));
            }
        });
        assertThat(sum("DEBIT")).isEqualTo(sum("CREDIT"));
        world.causes.forEach(cause -> assertThat(count(cause)).isEqualTo(1));
    }

    private void make(World world, Move move) {
        var who = world.people.get(move.who());
        var other = world.people.get((move.who() + 1) % 3);
        var amount = Money.ofMinor(move.minor());
        switch (move.what()) {
            case COMPLETED -> {
                var order = bill(world, who, amount);
                world.post(Entries.completed(order, who, other, amount, amount.percent(new BigDecimal("60"))));
            }
            case CANCELLED -> world.post(Entries.notDone(bill(world, who, amount), who, amount));
            case FAILED_BY_WORKER ->
                world.post(Entries.failedByWorker(bill(world, who, amount), who, other, amount, Money.rub("40.00")));
            case CAPTURE ->
                pick(
                        world.billed,
                        move,
                        it -> world.post(
                                Entries.payment(it.orderId(), it.orderId() + "/capture", it.client(), it.amount())));
            case CREDIT ->
                pick(
                        world.billed,
                        move,
                        it -> world.post(Entries.creditNote(it.orderId(), it.chargeId(), it.client(), it.amount())));
            case BONUS -> world.post(Entries.bonus(Ids.next(), who, amount));
            case PAYOUT -> world.post(Entries.payout(Ids.next(), who, amount));
            case DEPOSIT -> world.post(Entries.deposit(Ids.next(), who, amount));
            case STAKE -> {
                if (world.poolSettled) return;
                var stake = new Staked(Ids.next(), who, amount);
                world.staked.add(stake);
                world.post(Entries.stake(world.poolOrder, stake.bet(), who, amount));
            }
            case VOID_STAKE ->
                pick(world.staked, move, it -> {
                    if (world.poolSettled) return;
                    world.staked.remove(it);
                    world.post(Entries.stakeVoided(world.poolOrder, it.bet(), it.manager(), it.amount()));
                });
            case SETTLE_POOL -> settlePool(world);
            case REVERSE ->
                pick(world.posted, move, it -> {
                    var reversal =
                            it.reversedBy(Ids.derived("reversal", it.cause().toString()));
                    boolean first = !world.causes.contains(reversal.cause());
                    transactions.executeWithoutResult(status -> ledger.reverse(it.cause()));
                    if (!first) return;
                    world.causes.add(reversal.cause());
                    for (var posting : reversal.postings()) {
                        boolean grows =
                                posting.side() == posting.account().kind().grows();
                        world.expect(
                                posting.account().toString(),
                                grows
                                        ? posting.amount().minor()
                                        : -posting.amount().minor());
                    }
                });
            case REPEAT ->
                pick(world.posted, move, it -> assertThat(inTransaction(it)).isFalse());
        }
    }

    private static UUID bill(World world, UUID client, Money amount) {
        var order = Ids.next();
        world.billed.add(new Billed(order, Ids.next(), client, amount));
        return order;
    }

    private static void settlePool(World world) {
        if (world.poolSettled || world.staked.isEmpty()) return;
        var pool = world.staked.stream().map(Staked::amount).reduce(Money.zero(), Money::plus);
        var winners = world.staked.subList(0, 1 + world.staked.size() / 2);
        var parts = pool.divide(winners.stream().map(it -> it.amount().minor()).toList());
        var shares = new ArrayList<Entries.Share>();
        var rest = pool;
        for (int i = 0; i < winners.size(); i++) {
            shares.add(new Entries.Share(winners.get(i).manager(), parts.get(i)));
            rest = rest.minus(parts.get(i));
        }
        world.post(Entries.poolSettled(world.poolOrder, shares, rest));
        world.poolSettled = true;
    }

    private static <T> void pick(List<T> from, Move move, java.util.function.Consumer<T> then) {
        if (!from.isEmpty()) then.accept(from.get(move.pick() % from.size()));
    }

    private boolean inTransaction(JournalEntry entry) {
        return Boolean.TRUE.equals(transactions.execute(status -> ledger.post(entry)));
    }

    private long sum(String side) {
        return jdbc.sql("select coalesce(sum(minor), 0)::bigint from posting where side = :side")
                .param("side", side)
                .query(Long.class)
                .single();
    }

    private int count(UUID cause) {
        return jdbc.sql("select count(*) from journal_entry where cause = :cause")
                .param("cause", cause)
                .query(Integer.class)
                .single();
    }
}
