package io.artel.gateway.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * The public keys of accounts-service. They are fetched when a token names a key that is not here, but not more often
 * than the pause says, whatever strangers send; and now and then in the background, so that withdrawn keys go. While
 * accounts is down the keys that are here stay good.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    /** Where the key set comes from, as JSON. */
    interface Source {
        /** @throws RestClientException when it cannot be had */
        String fetch();
    }

    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration FRESH = Duration.ofMinutes(5);
    private static final int LEAST_BITS = 2048;
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final Source source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile JWKSet known = new JWKSet();
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile boolean reached;

    SigningKeys(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        var found = selector.select(known);
        if (!found.isEmpty()) {
            if (isDue(FRESH)) Thread.ofVirtual().name("signing-keys").start(this::fetchIfFree);
            return found;
        }
        fetchOnce();
        found = selector.select(known);
        // Without a single answer so far nothing can be said about the token.
        if (found.isEmpty() && !reached) throw new RemoteKeySourceException("the signing keys are out of reach", null);
        return found;
    }

    private boolean isDue(Duration pause) {
        return !clock.instant().isBefore(askedAt.plus(pause));
    }

    /** Those who come while somebody asks wait for that answer. */
    private void fetchOnce() {
        fetching.lock();
        try {
            if (isDue(PAUSE)) fetch();
        } finally {
            fetching.unlock();
        }
    }

    private void fetchIfFree() {
        if (!fetching.tryLock()) return;
        try {
            if (isDue(FRESH)) fetch();
        } finally {
            fetching.unlock();
        }
    }

    private void fetch() {
        try {
            known = new JWKSet(JWKSet.parse(source.fetch()).getKeys().stream()
                    .filter(SigningKeys::isOfUse)
                    .map(JWK::toPublicJWK)
                    .toList());
            reached = true;
        } catch (RestClientException | ParseException e) {
            LOG.warn("the signing keys cannot be fetched: {}", e.toString());
        } finally {
            // Counted from the answer: whoever waited for a slow one must not ask again at once.
            askedAt = clock.instant();
        }
    }

    private static boolean isOfUse(JWK key) {
        return key instanceof RSAKey
                && key.size() >= LEAST_BITS
                && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256));
    }
}
