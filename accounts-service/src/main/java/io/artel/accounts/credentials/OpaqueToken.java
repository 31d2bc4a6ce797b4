package io.artel.accounts.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * 256 random bits that prove something to whoever shows them. The database knows the hash only; a plain one is enough
 * for what cannot be guessed.
 */
public record OpaqueToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static OpaqueToken random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return sha256(value);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lest it stands in a log. */
    @Override
    public String toString() {
        return "OpaqueToken";
    }
}
