package io.artel.starter.letters;

import java.util.List;

/** The pictures a letter shows; a service that writes letters with pictures has one such bean. */
public interface LetterImages {

    /** @param name the template shows it as {@code cid:<name>} */
    record Image(String name, String contentType, byte[] content) {}

    List<Image> of(String kind, String subject);
}
