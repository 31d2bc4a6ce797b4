package io.artel.testing.attempts;

import io.artel.kernel.Caller;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import io.artel.testing.domain.Kind;
import io.artel.testing.domain.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A candidate takes tests; everybody sees their own attempts only, and never what is right. */
@RestController
@RequestMapping("/api/testing")
@Allow.SignedIn
class AttemptController {

    /** @param score 0 to 100, once it is graded */
    record AttemptView(
            UUID id,
            UUID applicationId,
            String test,
            String skill,
            int questionCount,
            int timeLimitSeconds,
            AttemptState state,
            @Nullable Instant startedAt,
            @Nullable Instant deadline,
            @Nullable Instant submittedAt,
            @Nullable Integer score,
            @Nullable Boolean passed) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.id(),
                    attempt.applicationId(),
                    attempt.testName(),
                    attempt.skill(),
                    attempt.questions(),
                    attempt.timeLimitSeconds(),
                    attempt.state(),
                    attempt.startedAt(),
                    attempt.deadline(),
                    attempt.submittedAt(),
                    attempt.score(),
                    attempt.passed());
        }
    }

    record ShownText(String ru, String en) {

        static ShownText of(Text text) {
            return new ShownText(text.ru(), text.en());
        }
    }

    /** @param choices places of the chosen options in the list as shown, from 0 */
    record AnswerInput(
            @Nullable @Size(max = 10) List<@NotNull Integer> choices,
            @Nullable @Digits(integer = 12, fraction = 6) BigDecimal number,
            @Nullable @Size(max = 10_000) String text) {

        AnswerFields fields() {
            return new AnswerFields(choices, number, text);
        }

        static AnswerInput of(AnswerFields fields) {
            return new AnswerInput(fields.choices(), fields.number(), fields.text());
        }
    }

    /** @param answer what the candidate answered so far */
    record ShownQuestion(
            UUID id,
            Kind kind,
            ShownText text,
            int points,
            List<ShownText> options,
            @Nullable AnswerInput answer) {

        static ShownQuestion of(AttemptQuestions.Asked asked) {
            return new ShownQuestion(
                    asked.question().id(),
                    asked.question().content().kind(),
                    ShownText.of(asked.question().text()),
                    asked.question().points(),
                    asked.shownOptions().stream().map(ShownText::of).toList(),
                    asked.answer() == null ? null : AnswerInput.of(asked.answer()));
        }
    }

    /**
     * @param now the server's clock, by which the deadline counts
     * @param questions while it is running
     */
    record AttemptSheet(AttemptView attempt, Instant now, List<ShownQuestion> questions) {}

    record Saved(UUID questionId, Instant savedAt) {}

    record Accepted(UUID applicationId, List<AttemptView> attempts) {}

    private final Attempts attempts;
    private final AttemptRepository repository;
    private final Clock clock;

    AttemptController(Attempts attempts, AttemptRepository repository, Clock clock) {
        this.attempts = attempts;
        this.repository = repository;
        this.clock = clock;
    }

    @PostMapping("/invitations/{token}/acceptance")
    Accepted accept(@PathVariable @Size(max = 100) String token, Caller caller) {
        var made = attempts.accept(token, caller);
        return new Accepted(
                made.getFirst().applicationId(),
                made.stream().map(AttemptView::of).toList());
    }

    @GetMapping("/attempts")
    PageOf<AttemptView> list(Pageable page, Caller caller) {
        var newestFirst = PageRequest.of(
                page.getPageNumber(), page.getPageSize(), Sort.by("id").descending());
        return PageOf.of(repository.findByAccountId(caller.accountId(), newestFirst), AttemptView::of);
    }

    @PostMapping("/attempts/{id}/start")
    AttemptSheet start(@PathVariable UUID id, Caller caller) {
        return sheet(attempts.start(id, caller));
    }

    @GetMapping("/attempts/{id}")
    AttemptSheet show(@PathVariable UUID id, Caller caller) {
        return sheet(attempts.show(id, caller));
    }

    @PutMapping("/attempts/{id}/answers/{questionId}")
    Saved answer(
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @Valid @RequestBody AnswerInput answer,
            Caller caller) {
        return new Saved(questionId, attempts.answer(id, questionId, answer.fields(), caller));
    }

    @PostMapping("/attempts/{id}/submission")
    AttemptView submit(@PathVariable UUID id, Caller caller) {
        return AttemptView.of(attempts.submit(id, caller));
    }

    private AttemptSheet sheet(Attempts.Sheet sheet) {
        return new AttemptSheet(
                AttemptView.of(sheet.attempt()),
                clock.instant(),
                sheet.questions().stream().map(ShownQuestion::of).toList());
    }
}
