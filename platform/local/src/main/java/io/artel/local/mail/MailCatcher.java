package io.artel.local.mail;

import io.artel.local.http.Answer;
import io.artel.local.http.Exchange;
import io.artel.local.http.Refused;
import io.artel.local.http.Server;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Catches the platform's letters instead of sending them, and shows them: a page for people, JSON for programs.
 *
 * <p>Each letter is a file in the data directory, written before the sender is told that it was taken.
 */
public final class MailCatcher implements AutoCloseable {

    record AttachmentView(String name, String contentType, int size) {}

    record LetterView(
            String id,
            String messageId,
            String from,
            List<String> to,
            String subject,
            @Nullable Instant date,
            String text,
            String html,
            List<AttachmentView> attachments) {

        static LetterView of(Letter letter) {
            return new LetterView(
                    letter.id(),
                    letter.messageId(),
                    letter.from(),
                    letter.to(),
                    letter.subject(),
                    letter.date(),
                    letter.text(),
                    letter.html(),
                    letter.attachments().stream()
                            .map(part -> new AttachmentView(part.name(), part.contentType(), part.size()))
                            .toList());
        }
    }

    /** What the list shows, kept in memory; the rest is read from the file when asked for. */
    record Summary(
            String id,
            String from,
            List<String> to,
            String subject,
            @Nullable Instant date) {

        static Summary of(Letter letter) {
            return new Summary(letter.id(), letter.from(), letter.to(), letter.subject(), letter.date());
        }

        boolean isTo(String address) {
            return to.stream().anyMatch(address::equalsIgnoreCase);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int SHOWN_AT_ONCE = 200;
    private static final int MOST_AT_ONCE = 1000;

    private final Path directory;
    private final Clock clock;
    private final AtomicInteger counter = new AtomicInteger();
    private final ConcurrentSkipListMap<String, Summary> letters =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final SmtpServer smtp;
    private final Server web;

    /**
     * @param smtpPort where letters are sent to, or 0 for any free port
     * @param webPort where they are read, or 0 for any free port
     */
    public MailCatcher(int smtpPort, int webPort, Path directory) {
        this(smtpPort, webPort, directory, Clock.systemUTC());
    }

    MailCatcher(int smtpPort, int webPort, Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        readDirectory();
        smtp = new SmtpServer(smtpPort, this::keep);
        web = new Server(webPort)
                .route("GET /", this::listPage)
                .route("GET /letters/{id}", this::letterPage)
                .route("GET /letters/{id}/html", this::letterHtml)
                .route("GET /letters/{id}/parts/{number}", this::part)
                .route("GET /letters/{id}/raw", this::raw)
                .route("GET /api/letters", this::list)
                .route("GET /api/letters/{id}", exchange -> Answer.json(200, LetterView.of(letter(exchange))));
    }

    public MailCatcher start() {
        smtp.start();
        web.start();
        LOG.info("letters are taken on port {} and shown on port {}", smtp.port(), web.port());
        return this;
    }

    public int smtpPort() {
        return smtp.port();
    }

    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    @Override
    public void close() {
        smtp.close();
        web.close();
    }

    private void readDirectory() {
        try {
            Files.createDirectories(directory);
            try (var files = Files.newDirectoryStream(directory, "*.eml")) {
                for (var file : files) {
                    var name = String.valueOf(file.getFileName());
                    var letter = read(name.substring(0, name.length() - ".eml".length()), file);
                    letters.put(letter.id(), Summary.of(letter));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(byte[] bytes) throws IOException {
        var id = ID.format(clock.instant()) + "-%04d".formatted(counter.incrementAndGet() % 10_000);
        var file = directory.resolve(id + ".eml");
        var draft = Files.write(directory.resolve(id + ".part"), bytes);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file);
        }
        letters.put(id, Summary.of(read(id, file)));
    }

    private Letter read(String id, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Letter.of(id, new MimeMessage(SESSION, content));
        } catch (MessagingException | IllegalArgumentException e) {
            LOG.warn("letter {} cannot be read: {}", id, e.getMessage());
            return new Letter(id, "", "", List.of(), "(unreadable)", null, "", "", List.of());
        }
    }

    private Letter letter(Exchange exchange) throws IOException {
        var id = exchange.path("id");
        // Only known names reach the file system.
        if (!letters.containsKey(id)) throw new Refused(404, "not_found", "there is no such letter");
        return read(id, directory.resolve(id + ".eml"));
    }

    /** Newest first, those to one address if one is given. */
    private Answer list(Exchange exchange) throws IOException {
        var to = exchange.query("to");
        var found = letters.values().stream()
                .filter(letter -> to.isEmpty() || letter.isTo(to.get()))
                .limit(MOST_AT_ONCE)
                .toList();
        var views = new ArrayList<LetterView>();
        for (var summary : found)
            views.add(LetterView.of(read(summary.id(), directory.resolve(summary.id() + ".eml"))));
        return Answer.json(200, views);
    }

    private Answer listPage(Exchange exchange) {
        var to = exchange.query("to").filter(address -> !address.isBlank());
        var rows = new StringBuilder();
        letters.values().stream()
                .filter(letter -> to.isEmpty() || letter.isTo(to.get().strip()))
                .limit(SHOWN_AT_ONCE)
                .forEach(letter -> rows.append("""
                        <tr><td class="date">%s</td><td>%s</td><td><a href="/letters/%s">%s</a></td></tr>
                        """.formatted(
                                shown(letter.date()),
                                escape(String.join(", ", letter.to())),
                                escape(letter.id()),
                                escape(letter.subject().isBlank() ? "(no subject)" : letter.subject()))));
        return Answer.html(page("Letters", """
                <h1>Letters</h1>
                <form><label>To <input name="to" type="search" value="%s" placeholder="name@example.org"></label>
                <button>Show</button> <a href="/">all</a></form>
                <table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>%s</tbody></table>
                <p class="quiet">%d letters in all, the newest first, %d at most on this page.</p>
                """.formatted(escape(to.orElse("")), rows, letters.size(), SHOWN_AT_ONCE)));
    }

    private Answer letterPage(Exchange exchange) throws IOException {
        var letter = letter(exchange);
        var parts = new StringBuilder();
        for (int i = 0; i < letter.attachments().size(); i++) {
            var part = letter.attachments().get(i);
            var address = "/letters/" + escape(letter.id()) + "/parts/" + i;
            parts.append("<li><a href=\"%s\">%s</a> <span class=\"quiet\">%s, %d bytes</span>"
                    .formatted(address, escape(part.name()), escape(part.contentType()), part.size()));
            if (part.contentType().startsWith("image/"))
                parts.append("<br><img src=\"%s\" alt=\"\">".formatted(address));
            parts.append("</li>");
        }
        var html = letter.html().isEmpty() ? "" : """
                <iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/letters/%s/html" title="letter"></iframe>
                """.formatted(escape(letter.id()));
        return Answer.html(page(letter.subject(), """
                <p><a href="/">← all letters</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s</dd>
                <dt>Message-ID</dt><dd>%s</dd></dl>
                %s
                <h2>Text</h2><pre>%s</pre>
                <h2>Files</h2><ul>%s</ul>
                <p><a href="/letters/%s/raw">as it was sent (.eml)</a></p>
                """.formatted(
                        escape(letter.subject()),
                        escape(letter.from()),
                        escape(String.join(", ", letter.to())),
                        shown(letter.date()),
                        escape(letter.messageId()),
                        html,
                        letter.text().isEmpty() ? "none" : escape(letter.text()),
                        parts.isEmpty() ? "<li>none</li>" : parts,
                        escape(letter.id()))));
    }

    /** The letter's own HTML, with its inline images pointing here. */
    private Answer letterHtml(Exchange exchange) throws IOException {
        var letter = letter(exchange);
        var html = letter.html();
        for (int i = 0; i < letter.attachments().size(); i++) {
            var contentId = letter.attachments().get(i).contentId();
            if (!contentId.isEmpty())
                html = html.replace("cid:" + contentId, "/letters/" + letter.id() + "/parts/" + i);
        }
        // Links open in a tab of their own: the frame itself may go nowhere.
        return Answer.html("<base target=\"_blank\">" + html);
    }

    private Answer part(Exchange exchange) throws IOException {
        var parts = letter(exchange).attachments();
        var number = exchange.path("number");
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= parts.size()) {
            throw new Refused(404, "not_found", "the letter has no such part");
        }
        var part = parts.get(Integer.parseInt(number));
        // Anything but an image could be a page with scripts of its own.
        var type =
                part.contentType().startsWith("image/") && !part.contentType().contains("svg")
                        ? part.contentType()
                        : "application/octet-stream";
        return new Answer(200, part.content(), Map.of("Content-Type", type));
    }

    private Answer raw(Exchange exchange) throws IOException {
        var letter = letter(exchange);
        return new Answer(
                200,
                Files.readAllBytes(directory.resolve(letter.id() + ".eml")),
                Map.of(
                        "Content-Type",
                        "message/rfc822",
                        "Content-Disposition",
                        "attachment; filename=\"" + letter.id() + ".eml\""));
    }

    private static String shown(@Nullable Instant date) {
        return date == null ? "" : SHOWN.format(date);
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
                table { border-collapse: collapse; width: 100%%; margin-top: 1rem }
                th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
                .date { white-space: nowrap } .quiet { color: #666 }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dt { color: #666 } dd { margin: 0; overflow-wrap: anywhere }
                iframe { width: 100%%; height: 36rem; border: 1px solid #ccc; background: #fff }
                pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem } img { max-width: 100%% }
                </style></head><body>%s</body></html>
                """.formatted(escape(title), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
