package io.artel.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a browser does before it may send a public form: search the number that the challenge hides. */
final class ProofOfWork {

    private ProofOfWork() {}

    static String solve(JsonNode challenge) {
        var salt = challenge.path("salt").asString();
        var wanted = challenge.path("challenge").asString();
        for (long number = 0; number <= challenge.path("maxnumber").asLong(); number++) {
            if (sha256(salt + number).equals(wanted)) {
                var solution = Map.of(
                        "algorithm", challenge.path("algorithm").asString(),
                        "challenge", wanted,
                        "number", number,
                        "salt", salt,
                        "signature", challenge.path("signature").asString());
                return Base64.getEncoder()
                        .encodeToString(Http.JSON.writeValueAsString(solution).getBytes(StandardCharsets.UTF_8));
            }
        }
        throw new IllegalStateException("the challenge has no solution");
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
