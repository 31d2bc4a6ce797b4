package io.artel.accounts.account;

import java.util.Locale;

/**
 * @param text as it was typed
 * @param key what makes two addresses the same one
 */
public record EmailAddress(String text, String key) {

    public static EmailAddress of(String typed) {
        var text = typed.strip();
        return new EmailAddress(text, text.toLowerCase(Locale.ROOT));
    }
}
