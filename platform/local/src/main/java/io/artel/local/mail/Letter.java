package io.artel.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its reader sees it.
 *
 * @param id the catcher's own name of it
 * @param messageId the Message-ID header: the same for a letter that was sent twice
 * @param date when it was sent, by its own header
 * @param text the plain part, empty if there is none
 * @param html the HTML part, empty if there is none
 */
public record Letter(
        String id,
        String messageId,
        String from,
        List<String> to,
        String subject,
        @Nullable Instant date,
        String text,
        String html,
        List<Attachment> attachments) {

    /**
     * A file in a letter, shown inside the text or beside it.
     *
     * @param contentId what the HTML part refers to as {@code cid:…}, without brackets; empty if nothing does
     * @param size in bytes
     */
    public record Attachment(String name, String contentType, String contentId, int size, byte[] content) {}

    /** Reads a letter apart. */
    public static Letter of(String id, MimeMessage message) {
        try {
            var parts = new Parts();
            parts.add(message);
            var from = addresses(message.getFrom());
            return new Letter(
                    id,
                    orEmpty(message.getMessageID()),
                    from.isEmpty() ? "" : from.getFirst(),
                    addresses(message.getAllRecipients()),
                    orEmpty(message.getSubject()),
                    message.getSentDate() == null ? null : message.getSentDate().toInstant(),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a letter: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> addresses(jakarta.mail.Address @Nullable [] addresses) {
        if (addresses == null) return List.of();
        return Stream.of(addresses)
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString())
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) add(several.getBodyPart(i));
            } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
                text.append(part.getContent());
            } else if (part.getFileName() == null && part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else {
                attachments.add(attachment(part));
            }
        }

        private static Attachment attachment(Part part) throws MessagingException, IOException {
            var ids = part.getHeader("Content-ID");
            var contentId = ids == null || ids.length == 0 ? "" : ids[0].replaceAll("^<|>$", "");
            var name = part.getFileName() == null ? contentId : MimeUtility.decodeText(part.getFileName());
            try (var content = part.getInputStream()) {
                var bytes = content.readAllBytes();
                var type = part.getContentType().replaceAll("(?s);.*", "");
                return new Attachment(name, type, contentId, bytes.length, bytes);
            }
        }
    }
}
