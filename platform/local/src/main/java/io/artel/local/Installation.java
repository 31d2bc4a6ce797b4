package io.artel.local;

import io.artel.local.infra.Directories;
import io.artel.local.supervisor.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The services' jars, taken apart: the JVM starts a jar with its libraries beside it faster than one with the libraries
 * inside.
 *
 * @param root the repository
 * @param directory where the parts go, one directory per module
 * @param java the command
 */
record Installation(Path root, Path directory, String java) {

    /** Fails if a module has not been built. */
    void require(String module) {
        var built = built(module);
        if (!Files.exists(built)) {
            throw new StartFailed(built + " is not there: run ./artel build and look for its errors");
        }
    }

    /** The jar to run, taken apart first if the built one has changed since. */
    Path jar(String module) {
        require(module);
        var built = built(module);
        var target = directory.resolve(module);
        var jar = target.resolve(module + ".jar");
        var stamp = directory.resolve(module + ".stamp");
        try {
            var wanted =
                    Files.size(built) + " " + Files.getLastModifiedTime(built).toMillis();
            if (Files.exists(jar)
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(wanted)) return jar;
            Files.createDirectories(directory);
            Files.deleteIfExists(stamp);
            // Beside the old one, which may still be running.
            var fresh = directory.resolve(module + ".new");
            Directories.delete(fresh);
            extract(built, fresh);
            Directories.delete(target);
            Files.move(fresh, target);
            Files.writeString(stamp, wanted);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    private void extract(Path built, Path target) throws IOException {
        var process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        target.toString()))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new StartFailed(built + " could not be taken apart: " + output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed(null);
        }
    }
}
