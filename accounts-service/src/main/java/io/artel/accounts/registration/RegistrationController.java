package io.artel.accounts.registration;

import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.credentials.OpaqueToken;
import io.artel.accounts.registration.Registration.Applicant;
import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.starter.web.Allow;
import io.artel.starter.web.ProofOfWork;
import io.artel.starter.web.ProofOfWork.Challenge;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class RegistrationController {

    private final Registration registration;
    private final ProofOfWork proofOfWork;

    RegistrationController(Registration registration, ProofOfWork proofOfWork) {
        this.registration = registration;
        this.proofOfWork = proofOfWork;
    }

    /**
     * @param language "ru" or "en"
     * @param termsVersion of the terms that are accepted by this
     * @param proofOfWork the solution of a challenge, which is spent by this
     */
    record RegistrationRequest(
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 128) String password,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "ru|en") String language,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
            String termsVersion,

            @NotBlank @Size(max = 2000) String proofOfWork) {

        @Override
        public String toString() {
            return "RegistrationRequest[" + email + "]";
        }
    }

    record Registered(UUID accountId) {}

    record ConfirmationRequest(@NotBlank @Size(max = 100) String token) {}

    @GetMapping("/challenges")
    @Allow.Everyone
    Challenge challenge() {
        return proofOfWork.challenge();
    }

    @PostMapping("/registrations")
    @Allow.Everyone
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody RegistrationRequest request) {
        if (request.password().equalsIgnoreCase(request.email().strip())) {
            throw new InvalidInput("password", "same_as_email", "the password must not be the e-mail");
        }
        var applicant = new Applicant(
                EmailAddress.of(request.email()), request.name(), request.language(), request.termsVersion());
        return new Registered(registration.register(applicant, request.password(), request.proofOfWork()));
    }

    @PostMapping("/email-confirmations")
    @Allow.Everyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody ConfirmationRequest request) {
        registration.confirm(new OpaqueToken(request.token()));
    }

    @PostMapping("/email-confirmations/requests")
    @Allow.SignedIn
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendAgain(Caller caller) {
        registration.sendConfirmationAgain(caller.accountId());
    }
}
