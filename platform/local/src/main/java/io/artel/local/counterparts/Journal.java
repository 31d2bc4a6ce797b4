package io.artel.local.counterparts;

import io.artel.local.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * What a counterpart knows, as lines of JSON that are only ever appended. A line cut short by a crash was never
 * answered for, so it is dropped.
 */
final class Journal<T> implements AutoCloseable {

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Replays what is there, then takes more. */
    static <T> Journal<T> open(Path path, Class<T> type, Consumer<T> replay) {
        try {
            if (path.getParent() != null) Files.createDirectories(path.getParent());
            var content = Files.exists(path) ? Files.readString(path) : "";
            var whole = content.substring(0, content.lastIndexOf('\n') + 1);
            whole.lines().forEach(line -> replay.accept(Json.MAPPER.readValue(line, type)));
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var length = whole.getBytes(StandardCharsets.UTF_8).length;
            file.truncate(length);
            file.position(length);
            return new Journal<>(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void append(T entry) {
        try {
            var line = ByteBuffer.wrap((Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) file.write(line);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
