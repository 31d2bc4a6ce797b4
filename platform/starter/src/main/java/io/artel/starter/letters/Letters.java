package io.artel.starter.letters;

import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters are written with the state change they tell of and sent after it commits; there is one per (subject, kind,
 * recipient), so that a repeated cause writes none twice. The text is the template {@code letters/<kind>.<language>.html}
 * in the recipient's language; its {@code <title>} is the subject line.
 */
public class Letters {

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final JsonMapper json;
    private final Clock clock;
    private final LetterSender sender;
    private final String service;

    Letters(JdbcClient jdbc, Contacts contacts, JsonMapper json, Clock clock, LetterSender sender, String service) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.json = json;
        this.clock = clock;
        this.sender = sender;
        this.service = service;
    }

    /**
     * To an account, whose address is looked up when the letter is sent; until it is known the letter waits.
     *
     * @param subject what the letter is about, such as the order's id and attempt: with kind and recipient it is unique
     * @param model what the template shows; the recipient's {@code name} and {@code publicUrl} are added
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String subject, String kind, UUID recipient, Map<String, ?> model) {
        insert(subject, kind, recipient.toString(), null, null, null, model);
    }

    /** To somebody without an account, or whose address is part of the matter (confirmations). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeTo(String subject, String kind, String email, String name, String language, Map<String, ?> model) {
        insert(subject, kind, email, email, name, language, model);
    }

    /** To everybody who holds the role at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeToAll(String subject, String kind, Role role, Map<String, ?> model) {
        contacts.withRole(role).forEach(contact -> write(subject, kind, contact.accountId(), model));
    }

    private void insert(
            String subject,
            String kind,
            String recipient,
            @Nullable String email,
            @Nullable String name,
            @Nullable String language,
            Map<String, ?> model) {
        var id = Ids.next();
        jdbc.sql("""
                insert into letter (id, subject, kind, recipient, email, name, language, model, message_id,
                    created_at, next_try_at)
                values (:id, :subject, :kind, :recipient, :email, :name, :language, :model::jsonb, :messageId,
                    :now, :now)
                on conflict (subject, kind, recipient) do nothing""")
                .param("id", id)
                .param("subject", subject)
                .param("kind", kind)
                .param("recipient", recipient)
                .param("email", email)
                .param("name", name)
                .param("language", language)
                .param("model", json.writeValueAsString(model))
                .param("messageId", "<" + id + "@" + service + ".artel>")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.wake();
            }
        });
    }
}
