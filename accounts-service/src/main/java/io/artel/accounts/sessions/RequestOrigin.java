package io.artel.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from.
 *
 * @param address the last entry of X-Forwarded-For, which the gateway writes; whatever stands before it is the
 *     caller's own claim
 * @param device what the browser says of itself
 */
public record RequestOrigin(String address, String device) {

    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_DEVICE = 300;

    public static RequestOrigin of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        var address = forwarded == null || forwarded.isBlank()
                ? request.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        var device = request.getHeader("User-Agent");
        return new RequestOrigin(cut(address, LONGEST_ADDRESS), cut(device == null ? "" : device, LONGEST_DEVICE));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
