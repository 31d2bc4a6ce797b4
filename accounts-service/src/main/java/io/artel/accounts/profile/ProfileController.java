package io.artel.accounts.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.artel.accounts.account.Account;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.sessions.CurrentSession;
import io.artel.accounts.sessions.RequestOrigin;
import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class ProfileController {

    private final Profiles profiles;
    private final PasswordChange passwords;

    ProfileController(Profiles profiles, PasswordChange passwords) {
        this.profiles = profiles;
        this.passwords = passwords;
    }

    record ProfileView(
            UUID accountId,
            String email,
            boolean emailConfirmed,
            String name,
            String language,
            @Nullable String phone,
            List<Role> roles) {

        static ProfileView of(Account account) {
            return new ProfileView(
                    account.id(),
                    account.email(),
                    account.isEmailConfirmed(),
                    account.name(),
                    account.language(),
                    account.phone(),
                    account.roles());
        }
    }

    /** @param phone in E.164; null for none */
    record ProfileRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "ru|en") String language,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}")
            String phone) {}

    record PasswordRequest(
            @NotBlank @Size(max = 128) String current,

            @JsonProperty("new") @Nullable String wanted) {

        @Override
        public String toString() {
            return "PasswordRequest";
        }
    }

    record ResetRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 2000) String proofOfWork) {}

    record Reset(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(min = 10, max = 128) String password) {

        @Override
        public String toString() {
            return "Reset";
        }
    }

    @GetMapping("/profile")
    @Allow.SignedIn
    ProfileView profile(Caller caller) {
        return ProfileView.of(profiles.of(caller.accountId()));
    }

    @PutMapping("/profile")
    @Allow.SignedIn
    ProfileView edit(Caller caller, @Valid @RequestBody ProfileRequest request) {
        return ProfileView.of(profiles.edit(caller.accountId(), request.name(), request.language(), request.phone()));
    }

    @PutMapping("/profile/password")
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @Valid @RequestBody PasswordRequest request, HttpServletRequest http) {
        passwords.change(
                caller.accountId(),
                request.current(),
                request.wanted(),
                CurrentSession.id().orElse(null),
                RequestOrigin.of(http).address());
    }

    @PostMapping("/password-resets/requests")
    @Allow.Everyone
    @ResponseStatus(HttpStatus.ACCEPTED)
    void requestReset(@Valid @RequestBody ResetRequest request) {
        passwords.requestReset(request.email(), request.proofOfWork());
    }

    @PostMapping("/password-resets")
    @Allow.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Valid @RequestBody Reset request, HttpServletRequest http) {
        passwords.reset(
                new OpaqueToken(request.token()),
                request.password(),
                RequestOrigin.of(http).address());
    }
}
