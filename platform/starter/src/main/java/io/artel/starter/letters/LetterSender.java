package io.artel.starter.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends letters by lease: a sender takes a few for two minutes, sends them with their fixed Message-ID and marks them. A
 * crash between sending and marking repeats a letter; none is lost.
 */
class LetterSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Contacts contacts;
    private final JavaMailSender mail;
    private final ITemplateEngine templates;
    private final @Nullable LetterImages images;
    private final @Nullable LetterAttachments attachments;
    private final JsonMapper json;
    private final Clock clock;
    private final String publicUrl;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    LetterSender(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Contacts contacts,
            JavaMailSender mail,
            ITemplateEngine templates,
            @Nullable LetterImages images,
            @Nullable LetterAttachments attachments,
            JsonMapper json,
            Clock clock,
            String publicUrl) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.contacts = contacts;
        this.mail = mail;
        this.templates = templates;
        this.images = images;
        this.attachments = attachments;
        this.json = json;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    record Row(
            UUID id,
            String subject,
            String kind,
            String recipient,
            @Nullable String email,
            @Nullable String name,
            @Nullable String language,
            String model,
            String messageId,
            int attempts) {}

    private record Address(String email, String name, String language) {}

    void wake() {
        wakes.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("letter-sender").daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wakes.release();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                if (wakes.tryAcquire(2, TimeUnit.SECONDS)) wakes.drainPermits();
                List<Row> taken;
                do {
                    taken = take();
                    taken.forEach(this::send);
                } while (running && !taken.isEmpty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("letters: database out of reach, trying again: {}", e.toString());
            }
        }
    }

    private List<Row> take() {
        Instant now = clock.instant();
        List<Row> rows = transactions.execute(status -> jdbc.sql("""
                update letter set next_try_at = :lease, attempts = attempts + 1
                where id in (select id from letter where sent_at is null and next_try_at <= :now
                    order by created_at limit 10 for update skip locked)
                returning id, subject, kind, recipient, email, name, language, model, message_id, attempts""")
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query(Row.class)
                .list());
        return rows == null ? List.of() : rows;
    }

    private void send(Row row) {
        try {
            var address = addressOf(row);
            if (address == null) {
                later(row, "the recipient's address is not known yet");
                return;
            }
            mail.send(message(row, address));
            jdbc.sql("update letter set sent_at = :now, last_error = null where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", row.id())
                    .update();
        } catch (MailException
                | MessagingException
                | TemplateEngineException
                | UnsupportedEncodingException
                | IllegalStateException e) {
            LOG.warn("letter {} {} not sent, trying later: {}", row.kind(), row.id(), e.toString());
            later(row, e.toString());
        }
    }

    private void later(Row row, String why) {
        var pause = Duration.ofSeconds(1L << Math.min(row.attempts(), 10));
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        jdbc.sql("update letter set next_try_at = :next, last_error = :why where id = :id")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("why", why.length() > 1000 ? why.substring(0, 1000) : why)
                .param("id", row.id())
                .update();
    }

    private @Nullable Address addressOf(Row row) {
        if (row.email() != null && row.name() != null && row.language() != null) {
            return new Address(row.email(), row.name(), row.language());
        }
        return contacts.find(UUID.fromString(row.recipient()))
                .map(contact -> new Address(contact.email(), contact.name(), contact.language()))
                .orElse(null);
    }

    private MimeMessage message(Row row, Address to) throws MessagingException, UnsupportedEncodingException {
        var html = templates.process("letters/" + row.kind() + "." + to.language(), context(row, to));
        var title = TITLE.matcher(html);
        if (!title.find()) throw new IllegalStateException("letter without a title: " + row.kind());
        var made = new FixedIdMessage(mail.createMimeMessage(), row.messageId());
        var helper = new MimeMessageHelper(made, true, "UTF-8");
        helper.setFrom(new InternetAddress("no-reply@artel.local", "Artel"));
        helper.setTo(new InternetAddress(to.email(), to.name()));
        helper.setSubject(HtmlUtils.htmlUnescape(title.group(1).strip()));
        helper.setText(plain(html), html);
        if (images != null) {
            for (var image : images.of(row.kind(), row.subject())) {
                helper.addInline(image.name(), new ByteArrayResource(image.content()), image.contentType());
            }
        }
        if (attachments != null) {
            for (var file : attachments.of(row.kind(), row.subject())) {
                helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.contentType());
            }
        }
        return made;
    }

    private Context context(Row row, Address to) {
        @SuppressWarnings("unchecked")
        Map<String, Object> model = json.readValue(row.model(), Map.class);
        var variables = new HashMap<>(model);
        variables.put("name", to.name());
        variables.put("publicUrl", publicUrl);
        return new Context(Locale.of(to.language()), variables);
    }

    private static String plain(String html) {
        var body = html.replaceAll("(?is)<(head|style|script).*?</\\1>", "")
                .replaceAll("(?i)<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2 ($1)")
                .replaceAll("(?i)</?(p|div|tr|h[1-6]|li|br|table)[^>]*>", "\n")
                .replaceAll("<[^>]+>", " ");
        return HtmlUtils.htmlUnescape(body)
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    /** JavaMail would make a Message-ID of its own at each try. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String messageId;

        FixedIdMessage(MimeMessage template, String messageId) {
            super(template.getSession());
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
