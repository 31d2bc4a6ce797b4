package io.artel.local.supervisor;

import io.artel.local.http.Answer;
import io.artel.local.http.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A service in as few lines as can be: {@code <name> <port> <file> [dies]}. It writes its start and end to the file. */
final class FakeService {

    private FakeService() {}

    static void main(String[] args) throws Exception {
        var name = args[0];
        var journal = Path.of(args[2]);
        if (args.length > 3) {
            System.out.println(name + " cannot go on");
            System.exit(7);
        }
        var server = new Server(Integer.parseInt(args[1]))
                .route("GET /ready", exchange -> Answer.json(200, Map.of()))
                .start();
        write(journal, name + " started");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            write(journal, name + " stopped");
            server.close();
        }));
        Thread.currentThread().join();
    }

    private static void write(Path journal, String line) {
        try {
            Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
