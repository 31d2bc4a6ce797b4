package io.artel.billing.documents;

import io.artel.starter.letters.LetterAttachments;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers that were made, each as it was made; a letter about one has it attached. */
@Component
public class Documents implements LetterAttachments {

    /** The kinds are those of the letters that carry them. */
    public static final String INVOICE = "invoice";

    public static final String PAYOUT = "payout";

    /** No letter carries it. */
    public static final String BANK_FILE = "bank-file";

    public record File(String name, byte[] content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String kind, UUID subject, File file) {
        jdbc.sql("""
                insert into document (kind, subject, file_name, content, made_at)
                values (:kind, :subject, :name, :content, :now)""")
                .param("kind", kind)
                .param("subject", subject)
                .param("name", file.name())
                .param("content", file.content())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public Optional<File> find(String kind, UUID subject) {
        return jdbc.sql("select file_name, content from document where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, n) -> new File(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    @Override
    public List<Attachment> of(String kind, String subject) {
        if (!kind.equals(INVOICE) && !kind.equals(PAYOUT)) return List.of();
        return find(kind, UUID.fromString(subject)).stream()
                .map(file -> new Attachment(file.name(), "application/pdf", file.content()))
                .toList();
    }
}
