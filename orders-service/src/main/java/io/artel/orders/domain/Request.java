package io.artel.orders.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the client asked for (US-020).
 *
 * @param clientName the first name, for the cookie contractor
 * @param language the client's, "ru" or "en"
 * @param copyOf the order this one repeats (US-130..132)
 */
public record Request(
        UUID clientId,
        String clientName,
        String language,
        String description,
        Place place,
        OnSite contact,
        List<UUID> photos,
        @Nullable UUID copyOf,
        Instant at) {

    public Request {
        photos = List.copyOf(photos);
    }

    Request at(Place corrected) {
        return new Request(clientId, clientName, language, description, corrected, contact, photos, copyOf, at);
    }

    Request asking(OnSite corrected) {
        return new Request(clientId, clientName, language, description, place, corrected, photos, copyOf, at);
    }
}
