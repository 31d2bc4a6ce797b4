package io.artel.local.supervisor;

import java.nio.file.Path;
import java.time.Duration;

/** Something of the platform that runs as a process of its own and can be started again after it has died. */
public interface Part {

    String name();

    /** Where it answers. */
    int port();

    Path log();

    /** How long it may take to become ready. */
    Duration patience();

    /** Launches it and returns its process, without waiting until it is ready; throws {@link StartFailed}. */
    ProcessHandle start();

    /** Whether it answers and can do its work. */
    boolean isReady();

    /** Asks it to end, waits, and ends it by force if it does not. Does nothing if it is not running. */
    void stop();
}
