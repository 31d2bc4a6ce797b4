package io.artel.local.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters over SMTP (RFC 5321, as much of it as a sender needs). A letter is accepted only after its receiver has
 * taken it, so that one that was accepted is never lost. Encryption and sign-in are not offered.
 */
final class SmtpServer implements AutoCloseable {

    /** Takes the raw letter; failing makes the sender try again later. */
    @FunctionalInterface
    interface Receiver {
        void receive(byte[] letter) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final int LARGEST_LETTER = 32 * 1024 * 1024;
    private static final int LONGEST_COMMAND = 2048;
    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket socket;
    private final Receiver receiver;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SmtpServer(int port, Receiver receiver) {
        this.receiver = receiver;
        try {
            socket = new ServerSocket(
                    port, 50, InetAddress.getByName(System.getenv().getOrDefault("ARTEL_BIND", "127.0.0.1")));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
        }
    }

    void start() {
        threads.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    threads.execute(() -> serve(client));
                } catch (IOException e) {
                    if (!socket.isClosed()) LOG.warn("a connection was lost: {}", e.getMessage());
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedInputStream(client.getInputStream());
                var out = client.getOutputStream()) {
            client.setSoTimeout(PATIENCE_MILLIS);
            say(out, "220 artel ESMTP");
            converse(in, out);
        } catch (IOException e) {
            LOG.debug("a sender went away: {}", e.getMessage());
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException {
        var sender = false;
        var recipients = 0;
        for (var line = line(in, LONGEST_COMMAND); line != null; line = line(in, LONGEST_COMMAND)) {
            var command = new String(line, StandardCharsets.UTF_8).strip();
            var verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, "250-artel\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE " + LARGEST_LETTER);
                case "HELO", "NOOP" -> say(out, "250 artel");
                case "MAIL" -> {
                    sender = true;
                    recipients = 0;
                    say(out, "250 go on");
                }
                case "RCPT" -> {
                    if (sender) recipients++;
                    say(out, sender ? "250 go on" : "503 MAIL first");
                }
                case "DATA" -> {
                    if (recipients == 0) {
                        say(out, "503 RCPT first");
                    } else {
                        say(out, "354 end with a line that is a dot");
                        say(out, take(in));
                        sender = false;
                        recipients = 0;
                    }
                }
                case "RSET" -> {
                    sender = false;
                    recipients = 0;
                    say(out, "250 go on");
                }
                case "QUIT" -> {
                    say(out, "221 goodbye");
                    return;
                }
                default -> say(out, "502 not known here");
            }
        }
    }

    private String take(InputStream in) throws IOException {
        var letter = new ByteArrayOutputStream();
        while (true) {
            var line = line(in, LARGEST_LETTER);
            if (line == null) throw new IOException("the letter was cut short");
            if (line.length == 1 && line[0] == '.') break;
            // A dot at the start of a line was doubled by the sender.
            var from = line.length > 0 && line[0] == '.' ? 1 : 0;
            if (letter.size() <= LARGEST_LETTER) {
                letter.write(line, from, line.length - from);
                letter.write('\r');
                letter.write('\n');
            }
        }
        if (letter.size() > LARGEST_LETTER) return "552 the letter is too large";
        try {
            receiver.receive(letter.toByteArray());
            return "250 taken";
        } catch (IOException e) {
            LOG.error("a letter could not be kept", e);
            return "451 it could not be kept, try again later";
        }
    }

    /** The next line without its end, or {@code null} at the end of the conversation. */
    private static byte @Nullable [] line(InputStream in, int longest) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                var bytes = line.toByteArray();
                var length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
                return Arrays.copyOf(bytes, length);
            }
            line.write(c);
            if (line.size() > longest) throw new IOException("a line is too long");
        }
        return null;
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
