package io.artel.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.artel.gateway.SettableClock;
import io.artel.gateway.tokens.SignedIn;
import io.artel.kernel.Ids;
import io.artel.kernel.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private final SettableClock clock = new SettableClock();
    private final SignedIn reader =
            new SignedIn(Ids.next(), Set.of(Role.CLIENT), clock.instant().plusSeconds(60));
    private final LiveStream stream = new LiveStream(reader, Duration.ofMillis(5), 3, clock);
    private final List<String> told = new ArrayList<>();

    /** Writes down what it hears and lets a minute pass with each heartbeat. */
    private final LiveStream.Line line = new LiveStream.Line() {
        @Override
        public void event(String name, Object data) {
            told.add(name);
        }

        @Override
        public void comment(String text) {
            told.add("beat");
            clock.advance(Duration.ofMinutes(1));
        }
    };

    @Test
    void hints_that_wait_are_told_before_the_end() throws IOException, InterruptedException {
        stream.tell(new Hint("a", "1"));
        stream.tell(new Hint("b", "2"));

        stream.run(line);

        assertThat(told).containsExactly("hello", "hint", "hint", "beat", "bye");
    }

    @Test
    void whoever_reads_too_slowly_is_dropped_without_a_word() throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) stream.tell(new Hint("a", "" + i));

        assertThat(stream.isDropped()).isTrue();
        stream.run(line);
        assertThat(told).containsExactly("hello");
    }

    @Test
    void a_stopping_gateway_says_so() throws IOException, InterruptedException {
        stream.end("restart");

        stream.run(line);

        assertThat(told).containsExactly("hello", "bye");
    }
}
