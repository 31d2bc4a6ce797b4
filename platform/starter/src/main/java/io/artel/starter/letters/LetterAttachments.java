package io.artel.starter.letters;

import java.util.List;

/** The files that go with a letter; a service that writes letters with files has one such bean. */
public interface LetterAttachments {

    record Attachment(String name, String contentType, byte[] content) {}

    List<Attachment> of(String kind, String subject);
}
