package io.artel.testing.applications;

import io.artel.kernel.Ids;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.ProofOfWork;
import io.artel.testing.domain.ApplicationState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The public form (US-081, US-090): no account, but work done, and an e-mail to be confirmed. */
@RestController
@RequestMapping("/api/testing")
@Allow.Everyone
class PublicApplicationController {

    /**
     * @param phone E.164
     * @param proofOfWork base64 of the solved challenge
     */
    record ApplicationForm(
            @NotNull UUID vacancyId,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}<>]*")
            String name,

            @NotBlank @Size(max = 254) @Email String email,
            @NotNull @Pattern(regexp = "\\+[1-9]\\d{6,14}") String phone,
            @NotNull @Pattern(regexp = "ru|en") String language,
            @NotBlank @Size(max = 40) String consentVersion,
            @NotBlank @Size(max = 2000) String proofOfWork) {

        Application.Applicant applicant() {
            return new Application.Applicant(
                    name.strip(), email.strip().toLowerCase(Locale.ROOT), phone, language, consentVersion);
        }
    }

    record Receipt(UUID applicationId) {}

    record Confirmation(@NotBlank @Size(max = 100) String token) {}

    record LocalTitle(String ru, String en) {}

    /** @param reapplyFrom of a rejected one */
    record ApplicationStatus(
            UUID applicationId,
            UUID vacancyId,
            LocalTitle vacancy,
            ApplicationState state,
            Instant appliedAt,
            @Nullable String reason,
            @Nullable Instant reapplyFrom) {

        static ApplicationStatus of(Candidacies.Status status) {
            var application = status.application();
            var title = status.vacancy().title();
            return new ApplicationStatus(
                    application.id(),
                    application.vacancyId(),
                    new LocalTitle(title.ru(), title.en()),
                    application.state(),
                    application.createdAt(),
                    application.reason(),
                    application.reapplyFrom());
        }
    }

    private final Candidacies candidacies;
    private final ProofOfWork work;
    private final IdempotentRequests requests;

    PublicApplicationController(Candidacies candidacies, ProofOfWork work, IdempotentRequests requests) {
        this.candidacies = candidacies;
        this.work = work;
        this.requests = requests;
    }

    @GetMapping("/challenges")
    ProofOfWork.Challenge challenge() {
        return work.challenge();
    }

    @PostMapping("/applications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt apply(@Valid @RequestBody ApplicationForm form, @RequestHeader("Idempotency-Key") String key) {
        var applicant = form.applicant();
        // Nobody is signed in: the key belongs to the address, so that strangers' keys do not meet.
        var owner = Ids.derived("applicant", applicant.email());
        return requests.once(
                owner,
                "apply",
                key,
                form,
                Receipt.class,
                () -> new Receipt(candidacies.apply(form.vacancyId(), applicant, form.proofOfWork())));
    }

    @PostMapping("/application-confirmations")
    ApplicationStatus confirm(@Valid @RequestBody Confirmation confirmation) {
        return ApplicationStatus.of(candidacies.confirm(confirmation.token()));
    }

    @GetMapping("/applications/status")
    ApplicationStatus status(@RequestParam @NotBlank @Size(max = 100) String token) {
        return ApplicationStatus.of(candidacies.status(token));
    }
}
