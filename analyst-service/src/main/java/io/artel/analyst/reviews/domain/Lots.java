package io.artel.analyst.reviews.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A draw that can be repeated (US-190): each order's lot is the SHA-256 of the seed and its id, and the lowest lots win.
 * The same seed and population give the same picks, in whatever order the population comes, and anybody can check with
 * {@code sha256sum}.
 */
public final class Lots {

    private record Lot(String lot, UUID order) {}

    private Lots() {}

    /** @return at most {@code count} of the population, the lowest lot first */
    public static List<UUID> draw(Collection<UUID> population, int count, String seed) {
        return population.stream()
                .distinct()
                .map(order -> new Lot(lot(seed, order), order))
                .sorted(Comparator.comparing(Lot::lot))
                .limit(count)
                .map(Lot::order)
                .toList();
    }

    /** In hexadecimal: the hash of {@code <seed>/<order id>}. */
    static String lot(String seed, UUID order) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "/" + order).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
