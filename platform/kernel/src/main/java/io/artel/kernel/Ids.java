package io.artel.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Where ids come from. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7: unique, and in order of creation, which keeps indexes dense. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /**
     * The same id for the same words, for what must exist once per cause (an entry per charge, a letter per event): a
     * repetition arrives at the same id and finds the work done.
     */
    public static UUID derived(String... words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(String.join("\u001f", words).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(hash);
            long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x0000000000008000L;
            long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
