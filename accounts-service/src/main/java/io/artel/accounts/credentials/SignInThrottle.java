package io.artel.accounts.credentials;

import io.artel.accounts.AccountsSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to prove a password, before the password is hashed, so that many at once get no further than one by
 * one. It counts for e-mails without an account in the same way.
 *
 * <p>From the limit on each attempt locks: first for the shortest time, then for twice as long with each further one. A
 * success forgets what was counted for the e-mail.
 */
@Component
public class SignInThrottle {

    private record Subject(String key, int limit) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountsSettings.SignIn settings;

    SignInThrottle(JdbcClient jdbc, Clock clock, AccountsSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings.signIn();
    }

    /** @throws TooManyAttempts when the e-mail or the address has to wait */
    @Transactional
    public void attempt(String emailKey, String address) {
        for (var subject : subjects(emailKey, address)) count(subject);
    }

    /** Also for one who proved to be the owner in another way. */
    @Transactional
    public void succeeded(String emailKey, String address) {
        var subjects = subjects(emailKey, address);
        // In the order in which they are counted, lest two transactions wait for each other.
        for (var subject : subjects.subList(0, 2)) {
            jdbc.sql("delete from sign_in_attempt where subject = :key")
                    .param("key", subject.key())
                    .update();
        }
        // Others at the same address may still be guessing.
        jdbc.sql("""
                update sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
                where subject = :key""").param("key", subjects.getLast().key()).update();
    }

    private List<Subject> subjects(String emailKey, String address) {
        return List.of(
                new Subject(OpaqueToken.sha256("here " + emailKey + " " + address), settings.failuresHere()),
                new Subject(OpaqueToken.sha256("account " + emailKey), settings.failuresPerAccount()),
                new Subject(OpaqueToken.sha256("address " + address), settings.failuresPerAddress()));
    }

    private void count(Subject subject) {
        var now = clock.instant();
        int counted = jdbc.sql("""
                insert into sign_in_attempt as a (subject, failures, last_at, locked_until)
                values (:subject, 1, :now, null)
                on conflict (subject) do update set
                    failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                    last_at = excluded.last_at,
                    locked_until = case when a.last_at >= :forgotten and a.failures + 1 >= :limit
                        then excluded.last_at + interval '1 second'
                            * least(:shortest * power(2, least(a.failures + 1 - :limit, 20)), :longest) end
                where a.locked_until is null or a.locked_until <= excluded.last_at""")
                .param("subject", subject.key())
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(settings.forgottenAfter())))
                .param("limit", subject.limit())
                .param("shortest", settings.shortestLock().toSeconds())
                .param("longest", settings.longestLock().toSeconds())
                .update();
        if (counted > 0) return;
        var until = jdbc.sql("select locked_until from sign_in_attempt where subject = :subject")
                .param("subject", subject.key())
                .query(Timestamp.class)
                .optional();
        throw new TooManyAttempts(
                until.map(it -> Duration.between(now, it.toInstant())).orElse(settings.shortestLock()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT14M")
    void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where last_at < :limit")
                .param(
                        "limit",
                        Timestamp.from(
                                clock.instant().minus(settings.forgottenAfter().multipliedBy(2))))
                .update();
    }
}
