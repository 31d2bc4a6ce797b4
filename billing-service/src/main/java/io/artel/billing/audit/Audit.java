package io.artel.billing.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./artel audit}: proves the chain of the journal and every invariant of the books, from one look at the
 * database, while the service goes on. It ends with 0 when everything holds, with 1 when something is broken, which it
 * names, and with 2 when it could not look.
 *
 * <p>Whoever could write anything at all could compute the whole chain anew. Against that, the audit prints the newest
 * seal; who notes it elsewhere can give it to a later audit, which then proves that it is still in the chain.
 */
public final class Audit {

    /**
     * @param findings one for each invariant, the chain first
     * @param head the newest seal, to be noted
     */
    public record Report(List<Finding> findings, String head, long entries, long sealed) {

        public boolean clean() {
            return findings.stream().allMatch(Finding::holds);
        }
    }

    private static final Pattern HEAD = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");
    private static final int BROKEN = 1;
    private static final int NOT_LOOKED = 2;

    private Audit() {}

    static void main(String[] args) {
        System.exit(run(System.getenv(), args, System.out, System.err));
    }

    static int run(Map<String, String> environment, String[] args, PrintStream out, PrintStream err) {
        if (args.length > 1 || args.length == 1 && !HEAD.matcher(args[0]).matches()) {
            err.println("usage: audit [<number>:<hash of a seal that was noted before>]");
            return NOT_LOOKED;
        }
        try (var connection = connect(environment)) {
            var report = report(connection, args.length == 0 ? null : args[0]);
            print(report, out);
            return report.clean() ? 0 : BROKEN;
        } catch (SQLException e) {
            err.println("The books could not be read: " + e.getMessage());
            return NOT_LOOKED;
        }
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "billing_app");
        login.setProperty("password", environment.getOrDefault("ARTEL_DB_PASSWORD", ""));
        login.setProperty("ApplicationName", "audit");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + environment.getOrDefault("ARTEL_DB_HOST", "127.0.0.1") + ":"
                        + environment.getOrDefault("ARTEL_DB_PORT", "5432") + "/"
                        + environment.getOrDefault("ARTEL_DB_NAME", "billing"),
                login);
    }

    /**
     * Looks at the books as they are at one moment.
     *
     * @param noted a head that an earlier report gave, or null
     */
    public static Report report(Connection connection, @Nullable String noted) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return examine(connection, noted);
        } finally {
            connection.rollback();
        }
    }

    /** Within the transaction that the connection is in. */
    static Report examine(Connection connection, @Nullable String noted) throws SQLException {
        var findings = new ArrayList<Finding>();
        var chain = new Chain(connection, noted);
        findings.add(chain.check());
        findings.addAll(Invariants.check(connection));
        return new Report(
                List.copyOf(findings),
                chain.head().toString(),
                entries(connection),
                chain.head().entries());
    }

    private static long entries(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from journal_entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void print(Report report, PrintStream out) {
        for (var finding : report.findings()) {
            out.println((finding.holds() ? "holds   " : "BROKEN  ") + finding.invariant());
            if (!finding.holds()) out.println("        " + finding.broken());
        }
        long open = report.entries() - report.sealed();
        out.println();
        out.println(report.entries() + " entries, " + (open > 0 ? open + " of them not sealed yet" : "all sealed"));
        out.println("newest seal " + report.head());
        out.println(report.clean() ? "The books are proved." : "THE BOOKS ARE BROKEN.");
    }
}
