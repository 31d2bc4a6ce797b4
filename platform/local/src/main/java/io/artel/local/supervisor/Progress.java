package io.artel.local.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads, each line with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void line(String text) {
        var elapsed = Duration.ofNanos(System.nanoTime() - started);
        plain(String.format(Locale.ROOT, "[%6.1f s] %s", elapsed.toMillis() / 1000.0, text));
    }

    /** Without the time. */
    public synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
