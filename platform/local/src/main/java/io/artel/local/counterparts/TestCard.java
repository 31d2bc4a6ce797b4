package io.artel.local.counterparts;

/**
 * How the payment provider treats a card, by its number. Any other valid number behaves like {@link #GOOD}.
 *
 * <ul>
 *   <li>{@code 4242 4242 4242 4242} – everything succeeds
 *   <li>{@code 4000 0000 0000 0002} – every hold and payment is declined
 *   <li>{@code 4000 0000 0000 0341} – holds succeed, every capture and payment is declined
 *   <li>{@code 4000 0000 0000 5126} – everything succeeds but refunds, which are declined
 *   <li>{@code 4000 0000 0000 3220} – the operation happens, the answer comes after 6 seconds
 *   <li>{@code 4000 0000 0000 0119} – 503 to the first two tries of each operation, then it succeeds
 *   <li>{@code 4000 0000 0000 9979} – 503 to every operation, as if the provider were down
 * </ul>
 */
enum TestCard {
    GOOD("4242424242424242"),
    DECLINED("4000000000000002"),
    DECLINED_AT_CAPTURE("4000000000000341"),
    REFUND_DECLINED("4000000000005126"),
    SLOW("4000000000003220"),
    FLAKY("4000000000000119"),
    UNREACHABLE("4000000000009979");

    private final String number;

    TestCard(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    static TestCard of(String number) {
        for (var card : values()) {
            if (card.number.equals(number)) return card;
        }
        return GOOD;
    }
}
