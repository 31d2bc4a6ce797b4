package io.artel.billing.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of journal entries, and what is sealed of it. One line for an entry and one for each of its
 * postings, in the order of their ids; the columns of {@link #QUERY} with {@code |} between them, nothing for null,
 * moments in microseconds, and {@code \\}, {@code |} and line ends in free text behind a backslash. Anybody can compute
 * it again with a database client and {@code sha256sum}.
 */
public final class EntryDigest {

    /** A sealed entry: its id and the SHA-256 of its canonical text. */
    public record Leaf(long id, byte[] digest) {}

    /** Every entry of a window of transactions, a row for each posting. */
    public static final String QUERY = """
            select e.id, e.cause, e.kind, e.order_id, e.reverses, e.posted_in,
                (extract(epoch from e.posted_at) * 1000000)::bigint,
                (extract(epoch from e.effective_at) * 1000000)::bigint, e.reference, e.made_by, e.reason,
                p.id, p.account, p.side, p.minor, p.currency, p.posted_in
            from journal_entry e left join posting p on p.entry_id = e.id
            where e.posted_in >= cast(cast(? as text) as xid8) and e.posted_in < cast(cast(? as text) as xid8)
            order by e.id, p.id""";

    /**
     * The leaves of a window of transactions as the sealer takes them, computed where the rows are: one row of all leaves
     * in the order of their entries, how many they are, the first and the last. The audit computes them from
     * {@link #QUERY}, in another language.
     */
    static final String LEAVES = """
            select string_agg(int8send(id) || sha256(convert_to(text, 'UTF8')), ''::bytea order by id), count(*), min(id),
                max(id)
            from (
                select e.id, concat(e.id, '|', e.cause, '|', e.kind, '|', e.order_id, '|', e.reverses, '|', e.posted_in, '|',
                    (extract(epoch from e.posted_at) * 1000000)::bigint, '|',
                    (extract(epoch from e.effective_at) * 1000000)::bigint, '|',
                    replace(replace(replace(e.reference, '\\', '\\\\'), '|', '\\|'), chr(10), '\\n'), '|', e.made_by, '|',
                    replace(replace(replace(e.reason, '\\', '\\\\'), '|', '\\|'), chr(10), '\\n'), chr(10),
                    string_agg(concat(p.id, '|', p.account, '|', p.side, '|', p.minor, '|', p.currency, '|', p.posted_in,
                        chr(10)), '' order by p.id) filter (where p.id is not null)) as text
                from journal_entry e left join posting p on p.entry_id = e.id
                where e.posted_in >= cast(cast(? as text) as xid8) and e.posted_in < cast(cast(? as text) as xid8)
                group by e.id) entries""";

    public static final int LEAF_BYTES = 40;
    public static final byte[] NO_HASH = new byte[32];

    private static final int ENTRY_COLUMNS = 11;
    private static final int POSTING = 12;
    private static final int COLUMNS = 17;

    private final List<Leaf> leaves = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long id;

    /** Takes the rows of {@link #QUERY} in their order. */
    public void add(ResultSet row) throws SQLException {
        long next = row.getLong(1);
        if (text.isEmpty() || next != id) {
            end();
            id = next;
            line(row, 1, ENTRY_COLUMNS);
        }
        if (row.getObject(POSTING) != null) line(row, POSTING, COLUMNS);
    }

    private void line(ResultSet row, int first, int last) throws SQLException {
        for (int column = first; column <= last; column++) {
            if (column > first) text.append('|');
            text.append(escaped(row.getString(column)));
        }
        text.append('\n');
    }

    private static String escaped(@Nullable String value) {
        if (value == null) return "";
        return value.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }

    private void end() {
        if (text.isEmpty()) return;
        leaves.add(new Leaf(id, sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8))));
        text.setLength(0);
    }

    /** What has been added so far, as it is sealed. */
    public List<Leaf> leaves() {
        end();
        return List.copyOf(leaves);
    }

    public static List<Leaf> leaves(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return IntStream.range(0, bytes.length / LEAF_BYTES)
                .mapToObj(n -> {
                    long id = buffer.getLong();
                    var digest = new byte[LEAF_BYTES - Long.BYTES];
                    buffer.get(digest);
                    return new Leaf(id, digest);
                })
                .collect(Collectors.toList());
    }

    /**
     * The hash of a seal: of the one before it, its own number and window of transactions, and its leaves.
     *
     * @param before {@link #NO_HASH} for the first
     */
    public static byte[] seal(byte[] before, long number, long fromXid, long untilXid, byte[] leaves) {
        var digest = sha256();
        digest.update(before);
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(number)
                .putLong(fromXid)
                .putLong(untilXid)
                .array());
        return digest.digest(leaves);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
