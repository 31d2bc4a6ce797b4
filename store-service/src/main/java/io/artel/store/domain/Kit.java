package io.artel.store.domain;

import static io.artel.store.domain.Kit.Move.COUNT_IN;
import static io.artel.store.domain.Kit.Move.DEFINE;
import static io.artel.store.domain.Kit.Move.FALL_DUE;
import static io.artel.store.domain.Kit.Move.ISSUE;
import static io.artel.store.domain.Kit.Move.RELEASE;
import static io.artel.store.domain.Kit.Move.RESERVE;
import static io.artel.store.domain.Kit.Move.TAKE_BACK;
import static io.artel.store.domain.Kit.Move.USE_UP;
import static io.artel.store.domain.KitState.CONSUMED;
import static io.artel.store.domain.KitState.ISSUED;
import static io.artel.store.domain.KitState.RELEASED;
import static io.artel.store.domain.KitState.RESERVED;
import static io.artel.store.domain.KitState.RETURNED;
import static io.artel.store.domain.KitState.RETURN_DUE;
import static io.artel.store.domain.KitState.WAITING;

import io.artel.kernel.InvalidInput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one worker gets for one order (US-150): set aside, issued once or released once, and after the job what comes
 * back. The table is the process, nothing else moves the state.
 *
 * @param attempt the order's attempt that it was asked for by; a later attempt replaces it
 * @param lines empty as long as nobody has defined what the order's type needs
 */
public record Kit(
        UUID id,
        UUID orderId,
        int attempt,
        UUID typeId,
        UUID workerId,
        Instant startsAt,
        KitState state,
        List<KitLine> lines,
        Instant preparedAt,
        @Nullable Instant issuedAt,
        @Nullable UUID issuedBy,
        @Nullable Instant closedAt,
        @Nullable Instant returnedAt,
        @Nullable UUID returnedBy) {

    /** What can happen to a kit. */
    public enum Move {
        DEFINE,
        RESERVE,
        TAKE_BACK,
        ISSUE,
        RELEASE,
        FALL_DUE,
        USE_UP,
        COUNT_IN
    }

    record Key(KitState from, Move on) {}

    /** A pair that is not listed is illegal. */
    static final Map<Key, KitState> TRANSITIONS = Map.ofEntries(
            Map.entry(new Key(WAITING, DEFINE), WAITING),
            Map.entry(new Key(WAITING, RESERVE), RESERVED),
            Map.entry(new Key(WAITING, RELEASE), RELEASED),
            // A stock-take found less than was set aside.
            Map.entry(new Key(RESERVED, TAKE_BACK), WAITING),
            Map.entry(new Key(RESERVED, ISSUE), ISSUED),
            Map.entry(new Key(RESERVED, RELEASE), RELEASED),
            Map.entry(new Key(ISSUED, FALL_DUE), RETURN_DUE),
            Map.entry(new Key(ISSUED, USE_UP), CONSUMED),
            Map.entry(new Key(RETURN_DUE, COUNT_IN), RETURNED));

    public Kit {
        lines = List.copyOf(lines);
    }

    /** A kit that nothing is set aside for yet. */
    public static Kit wanted(
            UUID id,
            UUID orderId,
            int attempt,
            UUID typeId,
            UUID workerId,
            Instant startsAt,
            List<KitLine> lines,
            Instant at) {
        return new Kit(
                id, orderId, attempt, typeId, workerId, startsAt, WAITING, lines, at, null, null, null, null, null);
    }

    public Set<UUID> items() {
        var items = new TreeSet<UUID>();
        lines.forEach(line -> items.add(line.itemId()));
        return items;
    }

    Kit defined(List<KitLine> needed) {
        return moved(DEFINE, needed, issuedAt, issuedBy, closedAt, returnedAt, returnedBy);
    }

    Kit reserved() {
        return moved(RESERVE, lines, issuedAt, issuedBy, closedAt, returnedAt, returnedBy);
    }

    Kit takenBack() {
        return moved(TAKE_BACK, lines, issuedAt, issuedBy, closedAt, returnedAt, returnedBy);
    }

    Kit issued(UUID by, Instant at) {
        return moved(ISSUE, lines, at, by, closedAt, returnedAt, returnedBy);
    }

    Kit released(Instant at) {
        return moved(RELEASE, lines, issuedAt, issuedBy, at, returnedAt, returnedBy);
    }

    /** The job is over: what of the kit comes back falls due; when nothing does, it is used up. */
    Kit over(Set<UUID> comingBack, Instant at) {
        var due = mapped(line -> comingBack.contains(line.itemId()) ? line.fallingDue() : line);
        var move = due.stream().anyMatch(line -> line.due() > 0) ? FALL_DUE : USE_UP;
        return moved(move, due, issuedAt, issuedBy, at, returnedAt, returnedBy);
    }

    /**
     * @throws IllegalKitMove when no return is due
     * @throws InvalidInput unless each item that is due is accounted for, piece by piece, and nothing else
     */
    Kit counted(Map<UUID, KitLine.Count> counts, UUID by, Instant at) {
        next(COUNT_IN);
        var left = new HashMap<>(counts);
        var counted = mapped(line -> {
            var count = left.remove(line.itemId());
            int found = count == null ? 0 : Math.addExact(count.returned(), count.writtenOff());
            if (found != line.due()) {
                throw new InvalidInput(
                        "lines", "not_all_counted", "due of item %s: %d".formatted(line.itemId(), line.due()));
            }
            return count == null ? line : line.counted(count);
        });
        if (!left.isEmpty()) throw new InvalidInput("lines", "not_in_kit", "not in this kit: " + left.keySet());
        return moved(COUNT_IN, counted, issuedAt, issuedBy, closedAt, at, by);
    }

    /** Whether these are the numbers that were counted in. */
    boolean wasCounted(Map<UUID, KitLine.Count> counts) {
        return lines.stream().allMatch(line -> {
            var count = counts.getOrDefault(line.itemId(), new KitLine.Count(0, 0));
            return line.returned() == count.returned() && line.writtenOff() == count.writtenOff();
        });
    }

    private List<KitLine> mapped(UnaryOperator<KitLine> change) {
        return lines.stream().map(change).toList();
    }

    private KitState next(Move move) {
        var next = TRANSITIONS.get(new Key(state, move));
        if (next == null) throw new IllegalKitMove(id, state, move);
        return next;
    }

    private Kit moved(
            Move move,
            List<KitLine> after,
            @Nullable Instant issued,
            @Nullable UUID issuer,
            @Nullable Instant closed,
            @Nullable Instant returned,
            @Nullable UUID returner) {
        return new Kit(
                id,
                orderId,
                attempt,
                typeId,
                workerId,
                startsAt,
                next(move),
                after,
                preparedAt,
                issued,
                issuer,
                closed,
                returned,
                returner);
    }
}
