package io.artel.local.counterparts;

import io.artel.local.mail.MailCatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the counterparts, all of them or the one named: {@code provider}, {@code transfers}, {@code cookies} or
 * {@code mail}.
 *
 * <p>From the environment: {@code ARTEL_DATA} (a directory), {@code ARTEL_PROVIDER_PORT}, {@code ARTEL_PROVIDER_KEY},
 * {@code ARTEL_TRANSFERS_PORT}, {@code ARTEL_TRANSFERS_KEY}, {@code ARTEL_TRANSFER_SECONDS}, {@code ARTEL_COOKIES_PORT}, {@code ARTEL_COOKIE_SECONDS}, {@code ARTEL_SMTP_PORT}, {@code ARTEL_MAIL_PORT}.
 */
public final class Counterparts {

    private Counterparts() {}

    static void main(String[] args) throws InterruptedException {
        var wanted = args.length == 0 ? "all" : args[0];
        var data = Path.of(setting("ARTEL_DATA").orElse(".artel"));
        var all = wanted.equals("all");
        if (all || wanted.equals("provider")) {
            var key = required("ARTEL_PROVIDER_KEY");
            var provider =
                    new PaymentProvider(number("ARTEL_PROVIDER_PORT", 8201), data.resolve("provider/state.jsonl"), key);
            closing(provider.start());
        }
        if (all || wanted.equals("transfers")) {
            var transfers = new TransferService(
                    number("ARTEL_TRANSFERS_PORT", 8203),
                    data.resolve("transfers/state.jsonl"),
                    required("ARTEL_TRANSFERS_KEY"),
                    Duration.ofSeconds(number("ARTEL_TRANSFER_SECONDS", 5)));
            closing(transfers.start());
        }
        if (all || wanted.equals("cookies")) {
            var baking = Duration.ofSeconds(number("ARTEL_COOKIE_SECONDS", 2));
            var cookies = new CookieContractor(
                    number("ARTEL_COOKIES_PORT", 8202), data.resolve("cookies/state.jsonl"), baking);
            closing(cookies.start());
        }
        if (all || wanted.equals("mail")) {
            var mail = new MailCatcher(
                    number("ARTEL_SMTP_PORT", 1025), number("ARTEL_MAIL_PORT", 8025), data.resolve("mail"));
            closing(mail.start());
        }
        // Requests run on virtual threads, which do not keep a process alive.
        Thread.currentThread().join();
    }

    private static void closing(AutoCloseable counterpart) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                counterpart.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static int number(String name, int otherwise) {
        return setting(name).map(Integer::parseInt).orElse(otherwise);
    }

    private static String required(String name) {
        return setting(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
