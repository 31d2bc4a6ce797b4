package io.artel.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * An amount of money: whole minor units (kopecks, cents) of one currency. Never negative where a posting is concerned
 * ({@link #isPositive()}); differences may be.
 *
 * <p>Arithmetic throws {@link ArithmeticException} on overflow and {@link IllegalArgumentException} on mixed
 * currencies.
 *
 * @param minor the amount in minor units of the currency
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static final Currency RUB = Currency.getInstance("RUB");

    /** @throws IllegalArgumentException when {@code amount} has more decimals than the currency, or is too large */
    public static Money of(String amount, Currency currency) {
        return of(new BigDecimal(amount), currency);
    }

    public static Money of(BigDecimal amount, Currency currency) {
        try {
            return new Money(
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not a whole number of minor units: " + amount, e);
        }
    }

    public static Money rub(String amount) {
        return of(amount, RUB);
    }

    public static Money ofMinor(long minor) {
        return new Money(minor, RUB);
    }

    public static Money zero() {
        return new Money(0, RUB);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** The given percentage of this amount, rounded half-up to a whole minor unit. */
    public Money percent(BigDecimal percent) {
        var exact = BigDecimal.valueOf(minor).multiply(percent).movePointLeft(2);
        return new Money(exact.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    public Money percent(int percent) {
        return percent(BigDecimal.valueOf(percent));
    }

    /**
     * Divides in proportion to the weights, each part rounded down, so that the parts never exceed the whole. What is
     * left over is for the caller to place (US-281).
     *
     * @throws IllegalArgumentException when a weight is negative or all are zero
     */
    public List<Money> divide(List<Long> weights) {
        var total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) throw new IllegalArgumentException("negative weight: " + weight);
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) throw new IllegalArgumentException("no weight to divide by");
        var parts = new ArrayList<Money>(weights.size());
        for (long weight : weights) {
            var part = BigInteger.valueOf(minor)
                    .multiply(BigInteger.valueOf(weight))
                    .divide(total);
            parts.add(new Money(part.longValueExact(), currency));
        }
        return List.copyOf(parts);
    }

    public static Money min(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** The amount in major units, with exactly the decimals of the currency: {@code "100.00"}. */
    public String amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + currency + ", " + other.currency);
        }
        return other;
    }
}
