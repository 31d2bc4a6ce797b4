package io.artel.billing.holds;

import static java.util.Map.entry;

import java.util.Map;

/** The life of a hold; a pair that is not listed is illegal. */
public enum HoldState {
    /** The provider has been asked. */
    REQUESTED,
    /** Not wanted any more before the provider answered: if it answers yes, the hold is voided. */
    ABANDONED,
    PLACED,
    DECLINED,
    CAPTURING,
    CAPTURED,
    VOIDING,
    VOIDED;

    /** What happens to a hold. */
    enum Event {
        PLACED,
        DECLINED,
        CAPTURE,
        CAPTURED,
        CAPTURE_REFUSED,
        GIVE_UP,
        RELEASE,
        VOIDED
    }

    private record Key(HoldState from, Event on) {}

    private static final Map<Key, HoldState> MOVES = Map.ofEntries(
            entry(new Key(REQUESTED, Event.PLACED), PLACED),
            entry(new Key(REQUESTED, Event.DECLINED), DECLINED),
            entry(new Key(REQUESTED, Event.GIVE_UP), ABANDONED),
            entry(new Key(ABANDONED, Event.PLACED), VOIDING),
            entry(new Key(ABANDONED, Event.DECLINED), DECLINED),
            entry(new Key(PLACED, Event.CAPTURE), CAPTURING),
            entry(new Key(PLACED, Event.GIVE_UP), VOIDING),
            // A weekly hold is ours alone: nobody has to be asked.
            entry(new Key(PLACED, Event.RELEASE), VOIDED),
            entry(new Key(CAPTURING, Event.CAPTURED), CAPTURED),
            entry(new Key(CAPTURING, Event.CAPTURE_REFUSED), VOIDING),
            entry(new Key(VOIDING, Event.VOIDED), VOIDED));

    HoldState on(Event event) {
        var next = MOVES.get(new Key(this, event));
        if (next == null) throw new IllegalStateException("a hold that is " + this + " cannot be " + event);
        return next;
    }
}
