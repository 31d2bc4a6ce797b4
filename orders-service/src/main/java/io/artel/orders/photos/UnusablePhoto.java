package io.artel.orders.photos;

import io.artel.kernel.InvalidInput;

/** A file that is not taken in: not a picture, of a kind that cannot be read, or too big. */
class UnusablePhoto extends InvalidInput {

    private static final long serialVersionUID = 1L;

    UnusablePhoto(String code, String message) {
        super("photo", code, message);
    }
}
