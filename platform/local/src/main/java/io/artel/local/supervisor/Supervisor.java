package io.artel.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Starts stages one after another, starts again what dies, and stops everything in reverse order.
 *
 * <p>What does not come up makes the start fail; for what dies after it was ready {@link RestartPolicy} decides. Each
 * running process is written down, so that a run after a crash can find what this one left.
 */
public final class Supervisor {

    /**
     * Parts that are started side by side and stopped side by side.
     *
     * @param atOnce how many may be starting at the same time
     * @param then what is to be done when all of them are ready
     */
    public record Stage(List<Part> parts, int atOnce, Runnable then) {}

    private sealed interface Event {
        record StopAsked() implements Event {}

        record Died(Part part, ProcessHandle process) implements Event {}

        record NotStarted(Part part, StartFailed why) implements Event {}
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LAST_WORDS = 25;

    private final Path pids;
    private final List<Stage> stages;
    private final Progress progress;
    private final Clock clock;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<Part, RestartPolicy> policies = new HashMap<>();
    private final Map<Part, ProcessHandle> running = new ConcurrentHashMap<>();
    /** Launching takes the read lock, so that nothing is launched behind the back of stopping. */
    private final ReadWriteLock launching = new ReentrantReadWriteLock();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile boolean startFailed;

    /**
     * @param pids the directory of the process records
     */
    public Supervisor(Path pids, List<Stage> stages, Progress progress, Clock clock) {
        this.pids = pids;
        this.stages = List.copyOf(stages);
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Runs everything until {@link #stop} or until something cannot be kept running.
     *
     * @param whenReady called once, when all parts are ready
     * @return 0 if it was asked to stop, 1 if it had to give up
     */
    public int run(Runnable whenReady) {
        try {
            for (var stage : stages) {
                start(stage);
                stage.then().run();
            }
            whenReady.run();
            watch();
            return 0;
        } catch (StartFailed e) {
            if (stopping) return 0;
            progress.plain("");
            progress.plain(String.valueOf(e.getMessage()));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            stopping = true;
            stopAll();
            stopped.countDown();
        }
    }

    /** Asks for the end; {@link #run} returns when all has stopped. */
    public void stop() {
        stopping = true;
        events.add(new Event.StopAsked());
    }

    /** Waits until everything has stopped. */
    public void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Stage stage) throws InterruptedException {
        var slots = new Semaphore(stage.atOnce());
        var starts = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : stage.parts()) {
                starts.add(threads.submit(() -> {
                    slots.acquireUninterruptibly();
                    try {
                        startAndAwait(part);
                    } finally {
                        slots.release();
                    }
                }));
            }
        }
        StartFailed first = null;
        for (var start : starts) {
            try {
                start.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof StartFailed failure)) throw new IllegalStateException(e.getCause());
                // Those that were given up because of another failure come without a message.
                if (first == null || first.getMessage() == null) first = failure;
            }
        }
        if (first != null) throw first;
    }

    private void startAndAwait(Part part) {
        var begun = System.nanoTime();
        try {
            var process = launch(part);
            awaitReady(part, process);
        } catch (StartFailed e) {
            startFailed = true;
            throw e;
        }
        progress.line(String.format(
                Locale.ROOT,
                "%s is ready on port %d (%.1f s)",
                part.name(),
                part.port(),
                (System.nanoTime() - begun) / 1e9));
    }

    private ProcessHandle launch(Part part) {
        launching.readLock().lock();
        try {
            if (stopping || startFailed && !running.containsKey(part)) throw new StartFailed(null);
            var process = part.start();
            Processes.record(pids.resolve(part.name()), process);
            running.put(part, process);
            process.onExit().thenRun(() -> events.add(new Event.Died(part, process)));
            return process;
        } finally {
            launching.readLock().unlock();
        }
    }

    private void awaitReady(Part part, ProcessHandle process) {
        var deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.isReady()) {
            if (stopping) throw new StartFailed(null);
            if (!process.isAlive()) {
                throw new StartFailed(part.name() + " died while it was starting. " + lastWords(part));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailed(
                        part.name() + " was not ready after " + part.patience().toSeconds() + " s. " + lastWords(part));
            }
            pause(POLL);
        }
    }

    private void watch() throws InterruptedException {
        while (!stopping) {
            switch (events.take()) {
                case Event.StopAsked() -> stopping = true;
                case Event.Died(var part, var process) -> {
                    if (process.equals(running.get(part)))
                        restart(part, part.name() + " (pid " + process.pid() + ") died");
                }
                case Event.NotStarted(var part, var why) -> restart(part, String.valueOf(why.getMessage()));
            }
        }
    }

    private void restart(Part part, String why) {
        if (stopping) return;
        var policy = policies.computeIfAbsent(part, unknown -> new RestartPolicy());
        var pause = policy.died(clock.instant());
        if (pause.isEmpty()) {
            throw new StartFailed(why + ", after " + RestartPolicy.MOST
                    + " starts within two minutes: the platform stops. " + lastWords(part));
        }
        progress.line("%s; starting it again (%d of %d within two minutes)"
                .formatted(why, policy.recent(), RestartPolicy.MOST));
        Thread.ofVirtual().name("restart-" + part.name()).start(() -> startAgain(part, pause.get()));
    }

    private void startAgain(Part part, Duration pause) {
        pause(pause);
        ProcessHandle process;
        try {
            process = launch(part);
        } catch (StartFailed e) {
            events.add(new Event.NotStarted(part, e));
            return;
        }
        try {
            awaitReady(part, process);
            progress.line(part.name() + " is ready again");
        } catch (StartFailed e) {
            // One that hangs is ended, so that its death is seen like any other.
            if (!stopping) part.stop();
        }
    }

    private void stopAll() {
        launching.writeLock().lock();
        launching.writeLock().unlock();
        for (var stage : stages.reversed()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var part : stage.parts()) {
                    if (running.containsKey(part)) threads.execute(() -> stop(part));
                }
            }
        }
    }

    private void stop(Part part) {
        part.stop();
        try {
            Files.deleteIfExists(pids.resolve(part.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.line(part.name() + " has stopped");
    }

    private static String lastWords(Part part) {
        var tail = Machine.tail(part.log(), LAST_WORDS);
        return tail.isEmpty() ? "Its log is empty." : "The end of " + part.log() + ":\n" + tail;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
