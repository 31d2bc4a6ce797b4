package io.artel.local.counterparts;

/** The check digit of card numbers. */
final class Luhn {

    private Luhn() {}

    /** Whether these are 12 to 19 digits whose last one checks the others. */
    static boolean valid(String number) {
        if (!number.matches("\\d{12,19}")) return false;
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
