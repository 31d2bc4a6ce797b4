package io.artel.billing.payouts;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank: an IBAN, or twenty digits with the nine of a Russian bank's BIC. Their check digits are right;
 * whether there is such an account only the bank knows.
 *
 * @param bic null with an IBAN
 */
record BankAccount(String number, @Nullable String bic) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern RUSSIAN = Pattern.compile("\\d{20}");
    private static final Pattern BIC = Pattern.compile("\\d{9}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** @throws IllegalArgumentException when the digits are not those of an IBAN */
    static BankAccount iban(String text) {
        var iban = text.length() > 60 ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(iban).matches() || remainder(iban) != 1) {
            throw new IllegalArgumentException("not an IBAN");
        }
        return new BankAccount(iban, null);
    }

    /** @throws IllegalArgumentException when the account's check digit is not right for this bank */
    static BankAccount russian(String account, String bic) {
        if (!RUSSIAN.matcher(account).matches()
                || !BIC.matcher(bic).matches()
                || key(bic.substring(6) + account) != 0) {
            throw new IllegalArgumentException("not an account at this bank");
        }
        return new BankAccount(account, bic);
    }

    boolean isIban() {
        return bic == null;
    }

    /** The last digits, by which people know it. */
    String masked() {
        return "…" + number.substring(number.length() - 4);
    }

    /** ISO 7064: letters count as 10 to 35, the country and its check digits stand at the end. */
    private static int remainder(String iban) {
        var digits = new StringBuilder();
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(c, 36));
        }
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }

    /** The key of Russian accounts: weights 7, 1, 3 over the bank's last three digits and the account. */
    private static int key(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = new int[] {7, 1, 3}[i % 3];
            sum += Character.digit(digits.charAt(i), 10) * weight % 10;
        }
        return sum % 10;
    }

    @Override
    public String toString() {
        return masked();
    }
}
