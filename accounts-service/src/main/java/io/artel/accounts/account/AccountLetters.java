package io.artel.accounts.account;

import io.artel.kernel.Ids;
import io.artel.starter.letters.Letters;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters about an account itself; they go to the address it has at this moment. */
@Component
public class AccountLetters {

    private final Letters letters;
    private final Clock clock;

    AccountLetters(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    public void confirmEmail(Account account, UUID about, String token) {
        write(about.toString(), "confirm-email", account, Map.of("token", token));
    }

    /** One in an hour is enough, however often the form is sent. */
    public void alreadyRegistered(Account account) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        write(account.id() + "@" + hour, "already-registered", account, Map.of());
    }

    public void passwordReset(Account account, UUID about, String token) {
        write(about.toString(), "password-reset", account, Map.of("token", token));
    }

    public void passwordChanged(Account account) {
        write(Ids.next().toString(), "password-changed", account, Map.of());
    }

    public void newRoles(Account account) {
        write(
                account.id() + "#" + account.version(),
                "new-roles",
                account,
                Map.of("roles", account.roles().stream().map(Enum::name).toList()));
    }

    private void write(String subject, String kind, Account to, Map<String, ?> model) {
        letters.writeTo(subject, kind, to.email(), to.name(), to.language(), model);
    }
}
