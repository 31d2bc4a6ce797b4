package io.artel.billing.ledger;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.artel.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books of a test's own, in a schema beside the service's, migrated as those are and in the owner's hands. The clock
 * stands until the test moves it.
 */
public final class Books extends Clock implements AutoCloseable {

    private static final String FIRST_BOOKS = "1002";
    private static final int SNAPSHOT_EVERY = 20;
    private static final int BUSY = 5;

    private final HikariDataSource pool = new HikariDataSource();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final Ledger ledger;
    public final Balances balances;
    public final Sealer sealer;

    public Books(Environment environment) {
        this(environment, jdbc -> {});
    }

    /** @param before what is done to the books as they were before anything was sealed */
    Books(Environment environment, Consumer<JdbcClient> before) {
        var schema = "books_" + Ids.next().toString().replace("-", "");
        pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url") + "&currentSchema=" + schema);
        pool.setUsername(environment.getRequiredProperty("spring.flyway.user"));
        pool.setPassword(environment.getRequiredProperty("spring.flyway.password"));
        pool.setMinimumIdle(1);
        var migrations = Flyway.configure()
                .dataSource(pool)
                .schemas(schema)
                .locations("classpath:db/platform", "classpath:db/migration")
                .placeholders(Map.of("runtime-user", environment.getRequiredProperty("spring.datasource.username")));
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        migrations.target(FIRST_BOOKS).load().migrate();
        before.accept(jdbc);
        migrations.target(MigrationVersion.LATEST).load().migrate();
        balances = new Balances(jdbc);
        ledger = new Ledger(jdbc, new JdbcTemplate(pool), balances, this);
        sealer = new Sealer(jdbc, new JdbcTemplate(pool), transactions, this, SNAPSHOT_EVERY, BUSY);
    }

    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    public boolean post(JournalEntry entry) {
        return post(entry, Particulars.NONE);
    }

    public boolean post(JournalEntry entry, Particulars particulars) {
        return Boolean.TRUE.equals(transactions.execute(status -> ledger.post(entry, particulars)));
    }

    /** Waits for transactions of other tests, below which nothing is sealed. */
    public void seal() {
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            sealer.sealAll();
            return unsealed() == 0;
        });
    }

    public long unsealed() {
        return jdbc.sql("""
                select count(*) from journal_entry
                where posted_in >= coalesce((select max(until_xid) from journal_seal), '0'::xid8)""").query(Long.class).single();
    }

    public void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        pool.close();
    }
}
