package io.artel.billing.audit;

import io.artel.billing.ledger.EntryDigest;
import io.artel.billing.ledger.EntryDigest.Leaf;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the seals of the journal from the first and computes each again from the rows it covers. */
final class Chain {

    static final String INVARIANT = "the seals form one chain, and every sealed entry is as it was";

    /**
     * @param number of the newest seal; 0 when there is none
     * @param hash in hexadecimal
     * @param entries how many are sealed
     */
    record Head(long number, String hash, long entries) {

        static final Head NONE = new Head(0, HexFormat.of().formatHex(EntryDigest.NO_HASH), 0);

        @Override
        public String toString() {
            return number + ":" + hash;
        }
    }

    private record Seal(
            long number, long fromXid, long untilXid, long first, long last, int entries, byte[] leaves, byte[] hash) {}

    private static final int AT_ONCE = 100;
    private static final int FETCH = 5_000;

    private final Connection connection;
    private final @Nullable String noted;
    private Head head = Head.NONE;
    private byte[] before = EntryDigest.NO_HASH;
    private long until;
    private boolean found;

    /** @param noted a head that an earlier audit printed and that must still be in the chain; null for none */
    Chain(Connection connection, @Nullable String noted) {
        this.connection = connection;
        this.noted = noted;
    }

    Head head() {
        return head;
    }

    Finding check() throws SQLException {
        List<Seal> seals;
        do {
            seals = next(head.number());
            for (var seal : seals) {
                var broken = broken(seal);
                if (broken != null) return new Finding(INVARIANT, broken);
                before = seal.hash();
                until = seal.untilXid();
                head = new Head(seal.number(), HexFormat.of().formatHex(seal.hash()), head.entries() + seal.entries());
                found |= head.toString().equals(noted);
            }
        } while (!seals.isEmpty());
        if (noted != null && !found) {
            return new Finding(INVARIANT, "journal_seal " + noted + ": it was noted, and is not in the chain any more");
        }
        return new Finding(INVARIANT, null);
    }

    private @Nullable String broken(Seal seal) throws SQLException {
        var name = "journal_seal " + seal.number() + ": ";
        if (seal.number() != head.number() + 1) return name + "seal " + (head.number() + 1) + " is missing before it";
        if (seal.fromXid() != until) return name + "it does not begin where the one before it ends";
        var hash = EntryDigest.seal(before, seal.number(), seal.fromXid(), seal.untilXid(), seal.leaves());
        if (!Arrays.equals(hash, seal.hash())) return name + "its hash is not that of its contents";
        var sealed = EntryDigest.leaves(seal.leaves());
        if (sealed.size() != seal.entries()
                || sealed.getFirst().id() != seal.first()
                || sealed.getLast().id() != seal.last()) {
            return name + "its entries are not those of its hash";
        }
        return difference(seal.number(), sealed, actual(seal));
    }

    private static @Nullable String difference(long seal, List<Leaf> sealed, List<Leaf> actual) {
        for (int i = 0; i < Math.max(sealed.size(), actual.size()); i++) {
            long was = i < sealed.size() ? sealed.get(i).id() : Long.MAX_VALUE;
            long is = i < actual.size() ? actual.get(i).id() : Long.MAX_VALUE;
            if (was < is) return "journal_entry " + was + ": it is in seal " + seal + ", and it is gone";
            if (is < was)
                return "journal_entry " + is + ": it is not in seal " + seal + ", among whose entries it stands";
            if (!Arrays.equals(sealed.get(i).digest(), actual.get(i).digest())) {
                return "journal_entry " + is + ": it or a posting of it is not what seal " + seal + " has sealed";
            }
        }
        return null;
    }

    private List<Leaf> actual(Seal seal) throws SQLException {
        try (var statement = connection.prepareStatement(EntryDigest.QUERY)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, String.valueOf(seal.fromXid()));
            statement.setString(2, String.valueOf(seal.untilXid()));
            var digest = new EntryDigest();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) digest.add(rows);
            }
            return digest.leaves();
        }
    }

    private List<Seal> next(long after) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select number, from_xid::text::bigint, until_xid::text::bigint, first_entry, last_entry, entries, leaves,
                    hash
                from journal_seal where number > ? order by number limit ?""")) {
            statement.setLong(1, after);
            statement.setInt(2, AT_ONCE);
            var seals = new java.util.ArrayList<Seal>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seals.add(new Seal(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getLong(4),
                            rows.getLong(5),
                            rows.getInt(6),
                            rows.getBytes(7),
                            rows.getBytes(8)));
                }
            }
            return seals;
        }
    }
}
