package io.artel.starter.web;

import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creating calls answer a repeated {@code Idempotency-Key} with the first answer and do nothing. The key belongs to the
 * caller and the operation, and is kept with a hash of the input: the same key with another input is an error.
 */
public class IdempotentRequests {

    /** The same key came with another input. */
    public static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super("this Idempotency-Key was used for another request");
        }
    }

    private record Earlier(String requestHash, @Nullable String answer) {}

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the action once per (caller, operation, key), in one transaction with the key's row: a parallel repeat waits
     * and gets the same answer; an action that throws leaves no trace, so that the repeat tries again.
     *
     * @param operation such as {@code create-order}
     * @param input everything the answer depends on
     * @throws KeyReused the same key with another input
     * @throws InvalidInput a key that is empty or longer than 100 characters
     */
    @Transactional
    public <T> T once(UUID caller, String operation, String key, Object input, Class<T> type, Supplier<T> action) {
        if (key.isBlank() || key.length() > 100) {
            throw new InvalidInput("Idempotency-Key", "size", "1 to 100 characters");
        }
        var scope = caller + "/" + operation;
        var hash = Ids.derived(json.writeValueAsString(input)).toString();
        boolean first = jdbc.sql("""
                insert into idempotent_request (scope, key, request_hash, created_at)
                values (:scope, :key, :hash, :now) on conflict do nothing""")
                        .param("scope", scope)
                        .param("key", key)
                        .param("hash", hash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (!first) return earlier(scope, key, hash, type);
        T answer = action.get();
        jdbc.sql("update idempotent_request set answer = :answer where scope = :scope and key = :key")
                .param("answer", json.writeValueAsString(answer))
                .param("scope", scope)
                .param("key", key)
                .update();
        return answer;
    }

    private <T> T earlier(String scope, String key, String hash, Class<T> type) {
        var earlier = jdbc.sql(
                        "select request_hash, answer from idempotent_request where scope = :scope and key = :key")
                .param("scope", scope)
                .param("key", key)
                .query(Earlier.class)
                .single();
        if (!earlier.requestHash().equals(hash) || earlier.answer() == null) throw new KeyReused();
        return json.readValue(earlier.answer(), type);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    void forgetOld() {
        jdbc.sql("delete from idempotent_request where created_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
