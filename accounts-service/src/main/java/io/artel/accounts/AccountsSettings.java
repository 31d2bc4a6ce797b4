package io.artel.accounts;

import io.artel.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this service is told at its start; a wrong value stops it there.
 *
 * @param administrator the e-mail whose account is an administrator once it is confirmed; empty for nobody
 * @param keySecret encrypts the signing keys in the database; the same for all replicas
 * @param contactReceivers the services that are told where letters to an account go
 * @param sessionIdle a session that is not used for so long ends
 * @param sessionLongest a session ends after so long even when it is used
 * @param renewalGrace a refresh token that was exchanged is good for so long still (a phone that lost the answer)
 */
@Validated
@ConfigurationProperties("accounts")
public record AccountsSettings(
        @DefaultValue("") String administrator,
        @NotBlank @Size(min = 32) String keySecret,
        @NotEmpty List<String> contactReceivers,
        @NotNull Duration accessTokenLifetime,
        @NotNull Duration sessionIdle,
        @NotNull Duration sessionLongest,
        @NotNull Duration renewalGrace,
        @NotNull Duration confirmationLifetime,
        @NotNull Duration resetLifetime,
        @Valid @NotNull Keys keys,
        @Valid @NotNull SignIn signIn,
        @Nullable Demo demo) {

    /**
     * @param period a key signs for so long
     * @param publishedAhead the next key is published for so long before it signs, so that every cache knows it
     * @param keptAfter a key is published for so long after its successor has begun; longer than a token lives
     */
    public record Keys(
            @NotNull Duration period,
            @NotNull Duration publishedAhead,
            @NotNull Duration keptAfter) {

        @AssertTrue(message = "publishedAhead must be 10 minutes at least and shorter than the period")
        boolean isPublishedInTime() {
            return publishedAhead.compareTo(Duration.ofMinutes(10)) >= 0 && publishedAhead.compareTo(period) < 0;
        }
    }

    /**
     * After how many failures signing in is locked for a while; the lock doubles with each further one.
     *
     * @param failuresHere for one e-mail from one address
     * @param failuresPerAccount for one e-mail from anywhere; higher, lest anybody could lock anybody out
     * @param failuresPerAddress for all e-mails from one address
     */
    public record SignIn(
            @Min(1) int failuresHere,
            @Min(1) int failuresPerAccount,
            @Min(1) int failuresPerAddress,
            @NotNull Duration shortestLock,
            @NotNull Duration longestLock,
            @NotNull Duration forgottenAfter) {}

    /** Accounts to try things out with, in the local profile only. */
    public record Demo(String password, List<DemoAccount> accounts) {}

    public record DemoAccount(
            String email,
            String name,
            String language,
            @DefaultValue Set<Role> roles) {}
}
