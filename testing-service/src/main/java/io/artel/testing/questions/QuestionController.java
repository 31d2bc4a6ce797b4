package io.artel.testing.questions;

import io.artel.kernel.Caller;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.IdempotentRequests;
import io.artel.starter.web.PageOf;
import io.artel.testing.domain.Content;
import io.artel.testing.domain.Kind;
import io.artel.testing.domain.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers keep the bank of questions (US-110). */
@RestController
@RequestMapping("/api/testing/questions")
@Allow(Role.MANAGER)
class QuestionController {

    record QuestionTextInput(
            @NotBlank @Size(max = 4000) String ru,
            @NotBlank @Size(max = 4000) String en) {}

    record OptionInput(
            @NotBlank @Size(max = 500) String ru,
            @NotBlank @Size(max = 500) String en,
            boolean right) {}

    /**
     * @param options of SINGLE and MULTIPLE
     * @param number of NUMBER, with its tolerance (0 when absent)
     * @param accepted of SHORT_TEXT
     */
    record NewQuestion(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String skill,

            @NotNull Kind kind,
            @NotNull @Valid QuestionTextInput text,
            @Min(1) @Max(100) int points,
            @Nullable @Size(min = 2, max = 10) List<@NotNull @Valid OptionInput> options,
            @Nullable @Digits(integer = 12, fraction = 6) BigDecimal number,

            @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 6)
            BigDecimal tolerance,

            @Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) String> accepted) {

        Content content() {
            return contentOf(kind, options, number, tolerance, accepted);
        }
    }

    /**
     * A question's skill stays what it is.
     *
     * @param active absent: true
     */
    record ChangedQuestion(
            @NotNull Kind kind,
            @NotNull @Valid QuestionTextInput text,
            @Min(1) @Max(100) int points,
            @Nullable Boolean active,
            @Nullable @Size(min = 2, max = 10) List<@NotNull @Valid OptionInput> options,
            @Nullable @Digits(integer = 12, fraction = 6) BigDecimal number,

            @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 6)
            BigDecimal tolerance,

            @Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) String> accepted) {

        Content content() {
            return contentOf(kind, options, number, tolerance, accepted);
        }
    }

    record BankQuestionView(
            UUID id,
            int version,
            String skill,
            Kind kind,
            QuestionTextInput text,
            int points,
            boolean active,
            @Nullable List<OptionInput> options,
            @Nullable BigDecimal number,
            @Nullable BigDecimal tolerance,
            @Nullable List<String> accepted,
            Instant changedAt) {

        static BankQuestionView of(BankQuestion question) {
            var fields = ContentFields.of(question.content());
            return new BankQuestionView(
                    question.id(),
                    question.version(),
                    question.skill(),
                    question.content().kind(),
                    new QuestionTextInput(question.text().ru(), question.text().en()),
                    question.points(),
                    question.active(),
                    fields.options() == null
                            ? null
                            : fields.options().stream()
                                    .map(it -> new OptionInput(it.ru(), it.en(), it.right()))
                                    .toList(),
                    fields.number(),
                    fields.tolerance(),
                    fields.accepted(),
                    question.changedAt());
        }
    }

    private final QuestionBank bank;
    private final IdempotentRequests requests;

    QuestionController(QuestionBank bank, IdempotentRequests requests) {
        this.bank = bank;
        this.requests = requests;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BankQuestionView add(
            @Valid @RequestBody NewQuestion question, @RequestHeader("Idempotency-Key") String key, Caller caller) {
        var content = question.content();
        return requests.once(
                caller.accountId(),
                "add-question",
                key,
                question,
                BankQuestionView.class,
                () -> BankQuestionView.of(bank.add(
                        question.skill(),
                        question.points(),
                        new Text(question.text().ru(), question.text().en()),
                        content,
                        caller.accountId())));
    }

    @GetMapping
    PageOf<BankQuestionView> list(
            @RequestParam(required = false) @Nullable @Size(max = 40) String skill,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "") @Size(max = 100) String search,
            Pageable page) {
        var found = bank.list(skill, kind, search, page);
        return new PageOf<>(
                found.items().stream().map(BankQuestionView::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping("/{id}")
    BankQuestionView get(@PathVariable UUID id) {
        return BankQuestionView.of(bank.get(id));
    }

    @PutMapping("/{id}")
    BankQuestionView change(@PathVariable UUID id, @Valid @RequestBody ChangedQuestion question, Caller caller) {
        return BankQuestionView.of(bank.change(
                id,
                !Boolean.FALSE.equals(question.active()),
                question.points(),
                new Text(question.text().ru(), question.text().en()),
                question.content(),
                caller.accountId()));
    }

    private static Content contentOf(
            Kind kind,
            @Nullable List<OptionInput> options,
            @Nullable BigDecimal number,
            @Nullable BigDecimal tolerance,
            @Nullable List<String> accepted) {
        var fields = options == null
                ? null
                : options.stream()
                        .map(it -> new ContentFields.OptionFields(it.ru(), it.en(), it.right()))
                        .toList();
        return new ContentFields(fields, number, tolerance, accepted).content(kind);
    }
}
