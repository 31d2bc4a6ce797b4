package io.artel.gateway.live;

import io.artel.gateway.GatewaySettings;
import io.artel.gateway.tokens.SignedIn;
import io.artel.kernel.Audience;
import io.artel.kernel.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All open streams of this replica, found by account and by role. */
@Component
class LiveStreams implements SmartLifecycle {

    /** An account has as many streams open as it may. */
    static final class TooManyStreams extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The whole replica has. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final GatewaySettings.Live settings;
    private final Clock clock;
    private final Map<UUID, Set<LiveStream>> byAccount = new HashMap<>();
    private final Map<Role, Set<LiveStream>> byRole = new HashMap<>();
    private int open;
    private boolean running;

    LiveStreams(GatewaySettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings.live();
        this.clock = clock;
        meters.gauge("artel.live.streams", this, LiveStreams::open);
    }

    /**
     * @throws TooManyStreams when the account has too many already
     * @throws Full when the replica has, or is about to stop
     */
    synchronized LiveStream open(SignedIn reader) {
        if (!running || open >= settings.streams()) throw new Full();
        var its = byAccount.computeIfAbsent(reader.accountId(), id -> new HashSet<>());
        if (its.size() >= settings.streamsPerAccount()) throw new TooManyStreams();
        var stream = new LiveStream(reader, settings.heartbeat(), settings.backlog(), clock);
        its.add(stream);
        for (var role : reader.roles())
            byRole.computeIfAbsent(role, it -> new HashSet<>()).add(stream);
        open++;
        return stream;
    }

    synchronized void close(LiveStream stream) {
        var its = byAccount.get(stream.reader().accountId());
        if (its == null || !its.remove(stream)) return;
        if (its.isEmpty()) byAccount.remove(stream.reader().accountId());
        for (var role : stream.reader().roles())
            byRole.getOrDefault(role, new HashSet<>()).remove(stream);
        open--;
    }

    /** Tells those of the audience, each stream once. */
    void tell(Audience audience, Hint hint) {
        for (var stream : listeners(audience)) stream.tell(hint);
    }

    private synchronized Set<LiveStream> listeners(Audience audience) {
        var listeners = new HashSet<LiveStream>();
        for (var account : audience.accounts()) listeners.addAll(byAccount.getOrDefault(account, Set.of()));
        for (var role : audience.roles()) listeners.addAll(byRole.getOrDefault(role, Set.of()));
        return listeners;
    }

    /** Hints may have been missed: everybody connects anew and refetches. */
    synchronized void endAll(String reason) {
        for (var streams : byAccount.values()) for (var stream : streams) stream.end(reason);
    }

    synchronized int open() {
        return open;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Before the web server waits for open requests, of which these would never end. */
    @Override
    public synchronized void stop() {
        running = false;
        endAll("restart");
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
