package io.artel.starter.web;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes public forms costly to flood (US-081): the browser searches a number before it may send the form (ALTCHA).
 * Checking costs two hashes; a challenge can be spent once.
 */
public class ProofOfWork {

    /** The work is missing, wrong, too old or already spent. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /** What the form's owner has to solve: find {@code number} ≤ maxnumber with hash(salt + number) = challenge. */
    public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration VALID = Duration.ofMinutes(20);
    private static final long DIFFICULTY = 50_000;
    private static final int LONGEST = 2_000;

    private final String key;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProofOfWork(String key, JdbcClient jdbc, Clock clock) {
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Challenge challenge() {
        var options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(DIFFICULTY)
                .setHmacKey(key)
                .setSecureRandomNumber(true)
                .setExpires(clock.instant().plus(VALID).getEpochSecond());
        try {
            var made = Altcha.createChallenge(options);
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("cannot make a challenge", e);
        }
    }

    /**
     * Checks the solution and spends its challenge, in the transaction of what it admits.
     *
     * @param solution base64 of the JSON {algorithm, challenge, number, salt, signature}
     * @throws Refused when it does not admit anything
     */
    @Transactional
    public void spend(String solution) {
        if (solution.isBlank() || solution.length() > LONGEST) throw new Refused("proof of work is required");
        var challenge = challengeIn(solution);
        if (!valid(solution)) throw new Refused("proof of work is wrong or too old");
        int spent = jdbc.sql("""
                insert into spent_challenge (challenge, expires_at) values (:challenge, :expires)
                on conflict do nothing""")
                .param("challenge", challenge)
                .param("expires", Timestamp.from(clock.instant().plus(VALID.multipliedBy(2))))
                .update();
        if (spent == 0) throw new Refused("proof of work was used before");
    }

    private static String challengeIn(String solution) {
        try {
            var json = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
            var challenge = JSON.readTree(json).path("challenge").asString("");
            if (challenge.isEmpty()) throw new Refused("proof of work is malformed");
            return challenge;
        } catch (IllegalArgumentException | JacksonException e) {
            throw new Refused("proof of work is malformed");
        }
    }

    private boolean valid(String solution) {
        try {
            return Altcha.verifySolution(solution, key, true);
        } catch (Exception e) {
            return false;
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    void forgetOld() {
        Instant now = clock.instant();
        jdbc.sql("delete from spent_challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
