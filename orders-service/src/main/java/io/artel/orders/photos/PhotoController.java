package io.artel.orders.photos;

import io.artel.kernel.Caller;
import io.artel.kernel.Ids;
import io.artel.kernel.NotFound;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos: a client sends them before the order that shows them. */
@RestController
@RequestMapping("/api/orders/photos")
class PhotoController {

    record Created(UUID id) {}

    private final PhotoIntake intake;
    private final Photos photos;

    PhotoController(PhotoIntake intake, Photos photos) {
        this.intake = intake;
        this.photos = photos;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.CLIENT)
    Created send(Caller caller, @RequestPart MultipartFile photo) throws IOException {
        var picture = intake.take(photo.getBytes());
        var id = Ids.next();
        photos.keep(id, caller.accountId(), picture);
        return new Created(id);
    }

    /** A photo never changes, so that a browser may keep it. */
    @GetMapping("/{id}")
    @Allow({Role.CLIENT, Role.WORKER, Role.MANAGER, Role.CONTROLLER})
    ResponseEntity<byte[]> get(Caller caller, @PathVariable UUID id) {
        boolean staff = caller.is(Role.MANAGER) || caller.is(Role.CONTROLLER);
        var content = photos.visible(id, caller.accountId(), staff).orElseThrow(() -> new NotFound("photo", id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(content);
    }
}
