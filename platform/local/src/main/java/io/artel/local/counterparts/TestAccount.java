package io.artel.local.counterparts;

/**
 * How the transfer service treats an account, by the last four digits of its number. Any other behaves like {@link
 * #GOOD}. They are the digits of the cards that behave alike.
 *
 * <ul>
 *   <li>{@code … 0002} – every transfer is refused
 *   <li>{@code … 0341} – every transfer is accepted, and comes back after a while
 *   <li>{@code … 3220} – every transfer is accepted, and arrives after a while
 *   <li>{@code … 0119} – 503 to the first two tries of each transfer, then it arrives
 *   <li>{@code … 9979} – 503 to every transfer, as if the service were down
 * </ul>
 */
enum TestAccount {
    GOOD(""),
    REFUSED("0002"),
    RETURNED("0341"),
    DELAYED("3220"),
    FLAKY("0119"),
    UNREACHABLE("9979");

    private final String ending;

    TestAccount(String ending) {
        this.ending = ending;
    }

    static TestAccount of(String account) {
        for (var behaviour : values()) {
            if (behaviour != GOOD && account.endsWith(behaviour.ending)) return behaviour;
        }
        return GOOD;
    }
}
