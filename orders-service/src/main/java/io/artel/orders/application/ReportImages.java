package io.artel.orders.application;

import io.artel.orders.domain.Orders;
import io.artel.orders.photos.Photos;
import io.artel.starter.letters.LetterImages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of the report: the check-in and the signed acceptance form (US-180). */
@Component
class ReportImages implements LetterImages {

    private final Orders orders;
    private final Photos photos;

    ReportImages(Orders orders, Photos photos) {
        this.orders = orders;
        this.photos = photos;
    }

    @Override
    public List<Image> of(String kind, String subject) {
        if (!kind.equals("report")) return List.of();
        var order = orders.find(OrderLetters.orderIn(subject)).orElseThrow();
        var images = new ArrayList<Image>();
        add(images, "check-in", order.work().checkInPhoto());
        add(images, "completion", order.work().completionPhoto());
        return images;
    }

    private void add(List<Image> images, String name, @Nullable UUID photo) {
        if (photo == null) return;
        photos.content(photo).ifPresent(jpeg -> images.add(new Image(name, "image/jpeg", jpeg)));
    }
}
