package io.artel.billing.ledger;

import io.artel.billing.ledger.Balances.Window;
import io.artel.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal: entries as they are kept, found by what they are about. */
@Component
public class Journal {

    /**
     * An entry as it is kept.
     *
     * @param at when it was posted
     * @param reverses the entry it takes back
     * @param reversedBy the entry that takes it back
     */
    public record Kept(
            long id,
            UUID cause,
            EntryKind kind,
            @Nullable UUID orderId,
            @Nullable Long reverses,
            @Nullable Long reversedBy,
            Instant at,
            Instant effectiveAt,
            @Nullable String reference,
            @Nullable UUID madeBy,
            @Nullable String reason,
            List<Posting> postings) {

        Kept with(List<Posting> its) {
            return new Kept(
                    id, cause, kind, orderId, reverses, reversedBy, at, effectiveAt, reference, madeBy, reason, its);
        }
    }

    /**
     * What is looked for; null for whatever.
     *
     * @param person a client, worker or manager whose account it touches
     * @param since when it counts, inclusive
     * @param until exclusive
     */
    record Search(
            @Nullable UUID orderId,
            @Nullable AccountCode account,
            @Nullable UUID person,
            @Nullable String reference,
            @Nullable EntryKind kind,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean withBets) {}

    enum Order {
        ID("e.id"),
        AT("e.effective_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    private static final String COLUMNS = """
            select e.id, e.cause, e.kind, e.order_id, e.reverses, r.id as reversed_by, e.posted_at, e.effective_at,
                e.reference, e.made_by, e.reason
            from journal_entry e left join journal_entry r on r.reverses = e.id""";

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Balances balances;

    Journal(JdbcClient jdbc, JdbcTemplate template, Balances balances) {
        this.jdbc = jdbc;
        this.balances = balances;
        var source = template.getDataSource();
        if (source == null) throw new IllegalStateException("no database");
        var fetching = new JdbcTemplate(source);
        fetching.setFetchSize(AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(fetching);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return one("e.id = :it", id);
    }

    @Transactional(readOnly = true)
    public Optional<Kept> findByCause(UUID cause) {
        return one("e.cause = :it", cause);
    }

    /** The numbers of the entries that these causes made, by cause; a cause that has made none is missing. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> numbers(Collection<UUID> causes) {
        var numbers = new HashMap<UUID, Long>();
        jdbc.sql("select cause, id from journal_entry where cause = any(:causes)")
                .param("causes", causes.toArray(UUID[]::new))
                .query(row -> {
                    numbers.put(row.getObject("cause", UUID.class), row.getLong("id"));
                });
        return numbers;
    }

    private Optional<Kept> one(String condition, Object it) {
        return withPostings(jdbc.sql(COLUMNS + " where " + condition)
                        .param("it", it)
                        .query((row, n) -> entry(row))
                        .list())
                .stream()
                .findFirst();
    }

    long count(Search search) {
        var where = where(search);
        return jdbc.sql("select count(*) from journal_entry e" + where.text())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    List<Kept> page(Search search, Order order, boolean ascending, int size, long skipped) {
        var where = where(search);
        return withPostings(
                jdbc.sql(COLUMNS + where.text() + inOrder(order, ascending) + " limit :size offset :skipped")
                        .params(where.parameters())
                        .param("size", size)
                        .param("skipped", skipped)
                        .query((row, n) -> entry(row))
                        .list());
    }

    /** Every entry, however many: they are read as they are taken, within the caller's transaction. */
    void each(Search search, Order order, boolean ascending, Consumer<Kept> taken) {
        var where = where(search);
        var waiting = new ArrayList<Kept>();
        streaming.query(COLUMNS + where.text() + inOrder(order, ascending), where.parameters(), row -> {
            waiting.add(entry(row));
            if (waiting.size() == AT_ONCE) {
                withPostings(waiting).forEach(taken);
                waiting.clear();
            }
        });
        withPostings(waiting).forEach(taken);
    }

    private static String inOrder(Order order, boolean ascending) {
        var direction = ascending ? " asc" : " desc";
        return " order by " + order.column + direction + (order == Order.ID ? "" : ", e.id" + direction);
    }

    private record Where(String text, Map<String, Object> parameters) {}

    private Where where(Search search) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (search.orderId() != null) {
            conditions.add("e.order_id = :order");
            parameters.put("order", search.orderId());
        }
        if (search.account() != null) {
            conditions.add("e.id in (select entry_id from posting where account = :account)");
            parameters.put("account", search.account().toString());
        }
        if (search.person() != null) {
            conditions.add("e.id in (select entry_id from posting where account in (:accounts))");
            parameters.put(
                    "accounts",
                    List.of(
                            AccountCode.client(search.person()).toString(),
                            AccountCode.worker(search.person()).toString(),
                            AccountCode.manager(search.person()).toString()));
        }
        if (search.reference() != null) {
            conditions.add("e.reference = :reference");
            parameters.put("reference", search.reference());
        }
        if (!search.withBets()) {
            conditions.add("e.kind not in (:bets)");
            parameters.put(
                    "bets",
                    Arrays.stream(EntryKind.values())
                            .filter(EntryKind::isBetting)
                            .map(EntryKind::name)
                            .toList());
        }
        if (search.kind() != null) {
            conditions.add("e.kind = :kind");
            parameters.put("kind", search.kind().name());
        }
        if (search.since() != null || search.until() != null) {
            var windows = balances.windows(search.since(), search.until());
            conditions.add(within("e.posted_in", windows));
            conditions.add("e.effective_at >= :since and e.effective_at < :until");
            parameters.put("since", Timestamp.from(search.since() == null ? Instant.EPOCH : search.since()));
            parameters.put("until", Timestamp.from(search.until() == null ? LAST : search.until()));
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
    }

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** A condition on a column of transaction ids. */
    public static String within(String column, List<Window> windows) {
        return windows.stream()
                .map(it -> column + " >= '" + it.from() + "'::xid8 and " + column + " < '" + it.until() + "'::xid8")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Kept entry(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getObject("cause", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("order_id", UUID.class),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                row.getTimestamp("posted_at").toInstant(),
                row.getTimestamp("effective_at").toInstant(),
                row.getString("reference"),
                row.getObject("made_by", UUID.class),
                row.getString("reason"),
                List.of());
    }

    private List<Kept> withPostings(List<Kept> entries) {
        if (entries.isEmpty()) return List.of();
        var postings = new HashMap<Long, List<Posting>>();
        jdbc.sql("""
                select entry_id, account, side, minor, currency from posting where entry_id = any(:ids) order by id""")
                .param("ids", entries.stream().map(Kept::id).toArray(Long[]::new))
                .query(row -> {
                    postings.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                            .add(new Posting(
                                    AccountCode.parse(row.getString("account")),
                                    Side.valueOf(row.getString("side")),
                                    new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")))));
                });
        return IntStream.range(0, entries.size())
                .mapToObj(entries::get)
                .map(entry -> entry.with(postings.getOrDefault(entry.id(), List.of())))
                .toList();
    }
}
