package io.artel.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import io.artel.gateway.SettableClock;
import io.artel.gateway.Tokens;
import io.artel.gateway.tokens.AccessTokens.Verdict;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class AccessTokensTest {

    private static final RSAKey OLD = Tokens.key("old");
    private static final RSAKey NEW = Tokens.key("new");

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger fetched = new AtomicInteger();
    /** Null while accounts is down. */
    private final AtomicReference<@Nullable String> published = new AtomicReference<>(Tokens.published(OLD));

    private final AccessTokens tokens = new AccessTokens(new SigningKeys(this::fetch, clock), 20, clock);

    private String fetch() {
        fetched.incrementAndGet();
        var set = published.get();
        if (set == null) throw new ResourceAccessException("accounts is down");
        return set;
    }

    private String token(RSAKey key) {
        return Tokens.signed(
                key,
                Tokens.claims(Ids.next(), clock.instant().plusSeconds(300), Role.CLIENT)
                        .build());
    }

    private boolean passes(String token) {
        return tokens.check(token) instanceof Verdict.Good;
    }

    @Test
    void a_new_key_is_fetched_and_the_old_one_stays_good() {
        assertThat(passes(token(OLD))).isTrue();

        published.set(Tokens.published(OLD, NEW));
        clock.advance(SigningKeys.PAUSE);

        assertThat(passes(token(NEW))).isTrue();
        assertThat(passes(token(OLD))).isTrue();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void strangers_cannot_make_the_gateway_ask_all_the_time() {
        for (int i = 0; i < 30; i++) assertThat(passes(token(Tokens.KEY))).isFalse();

        assertThat(fetched).hasValue(1);
    }

    @Test
    void keys_that_are_here_outlive_a_failing_accounts() {
        assertThat(passes(token(OLD))).isTrue();

        published.set(null);
        clock.advance(Duration.ofHours(3));

        assertThat(passes(token(OLD))).isTrue();
        assertThat(passes(token(NEW))).isFalse();
        assertThat(passes(token(OLD))).isTrue();
    }

    @Test
    void without_any_key_so_far_nobody_can_say() {
        published.set(null);

        assertThat(tokens.check(token(OLD))).isInstanceOf(Verdict.Unknown.class);
        assertThat(tokens.check("x")).isInstanceOf(Verdict.Bad.class);

        published.set(Tokens.published(OLD));
        clock.advance(SigningKeys.PAUSE);

        assertThat(passes(token(OLD))).isTrue();
    }

    @Test
    void a_withdrawn_key_goes() {
        assertThat(passes(token(OLD))).isTrue();

        published.set(Tokens.published(NEW));
        clock.advance(SigningKeys.FRESH);

        // The first to come sets the fetch off and still passes.
        await().until(() -> !passes(token(OLD)));
        assertThat(passes(token(NEW))).isTrue();
    }

    @Test
    void keys_that_are_too_short_or_for_something_else_are_not_taken() {
        published.set(Tokens.published(new RSAKey.Builder(OLD)
                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                .build()));

        assertThat(passes(token(OLD))).isFalse();
    }

    @Test
    void a_remembered_token_ends_on_time() {
        var token = token(OLD);
        assertThat(passes(token)).isTrue();
        assertThat(tokens.remembered()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(299));
        assertThat(passes(token)).isTrue();

        clock.advance(Duration.ofSeconds(20));
        assertThat(passes(token)).isFalse();
        assertThat(tokens.remembered()).isZero();
    }

    @Test
    void no_more_tokens_are_remembered_than_allowed() {
        for (int i = 0; i < 60; i++) assertThat(passes(token(OLD))).isTrue();

        assertThat(tokens.remembered()).isLessThanOrEqualTo(20);
    }

    @Test
    void bad_tokens_are_not_remembered() {
        for (int i = 0; i < 5; i++) assertThat(passes(token(NEW))).isFalse();

        assertThat(tokens.remembered()).isZero();
    }
}
