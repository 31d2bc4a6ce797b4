package io.artel.testing.attempts;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import io.artel.starter.web.Sorts;
import io.artel.testing.domain.Answer;
import io.artel.testing.domain.Content;
import io.artel.testing.domain.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Managers follow results, grade free texts and see how tests and questions do (US-110, US-120). */
@RestController
@RequestMapping("/api/testing")
@Allow(Role.MANAGER)
class ResultController {

    record ResultView(
            UUID attemptId,
            UUID applicationId,
            UUID accountId,
            UUID testId,
            String test,
            String skill,
            AttemptState state,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant gradedAt,
            @Nullable Integer score,
            @Nullable Boolean passed) {

        static ResultView of(Attempt attempt) {
            return new ResultView(
                    attempt.id(),
                    attempt.applicationId(),
                    attempt.accountId(),
                    attempt.testId(),
                    attempt.testName(),
                    attempt.skill(),
                    attempt.state(),
                    attempt.createdAt(),
                    attempt.startedAt(),
                    attempt.submittedAt(),
                    attempt.gradedAt(),
                    attempt.score(),
                    attempt.passed());
        }
    }

    record GradedOption(String ru, String en, boolean right, boolean chosen) {}

    /**
     * @param chosen the chosen options' texts, in English
     * @param options of a choice, in the question's own order: which are right, which were chosen
     * @param expected the right number
     * @param tolerance of the right number
     * @param accepted right short texts
     * @param answeredAt when the answer was last kept
     * @param earned points; null while it waits for a person
     * @param comment of the manager who graded it
     */
    record GradedQuestion(
            UUID questionId,
            int version,
            Kind kind,
            String textRu,
            String textEn,
            int points,
            List<String> chosen,
            @Nullable BigDecimal number,
            @Nullable String text,
            List<GradedOption> options,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal tolerance,
            List<String> accepted,
            @Nullable Instant answeredAt,
            @Nullable BigDecimal earned,
            @Nullable String comment) {

        static GradedQuestion of(AttemptQuestions.Asked asked) {
            var question = asked.question();
            var content = question.content();
            var options = content.choices();
            var answer = asked.answer();
            var chosen = answer != null && answer.answer(asked.order()) instanceof Answer.Chosen(var places)
                    ? places
                    : Set.<Integer>of();
            var right = rightOptions(content);
            return new GradedQuestion(
                    question.id(),
                    question.version(),
                    question.content().kind(),
                    question.text().ru(),
                    question.text().en(),
                    question.points(),
                    chosen.stream().sorted().map(it -> options.get(it).en()).toList(),
                    answer == null ? null : answer.number(),
                    answer == null ? null : answer.text(),
                    IntStream.range(0, options.size())
                            .mapToObj(place -> new GradedOption(
                                    options.get(place).ru(),
                                    options.get(place).en(),
                                    right.contains(place),
                                    chosen.contains(place)))
                            .toList(),
                    content instanceof Content.Numeric numeric ? numeric.value() : null,
                    content instanceof Content.Numeric numeric ? numeric.tolerance() : null,
                    content instanceof Content.ShortText shortText ? shortText.accepted() : List.of(),
                    asked.answeredAt(),
                    asked.earned(),
                    asked.comment());
        }

        private static Set<Integer> rightOptions(Content content) {
            return switch (content) {
                case Content.Single single -> Set.of(single.right());
                case Content.Multiple multiple -> multiple.right();
                case Content.Numeric numeric -> Set.of();
                case Content.ShortText shortText -> Set.of();
                case Content.FreeText freeText -> Set.of();
            };
        }
    }

    record AttemptReview(ResultView attempt, List<GradedQuestion> questions) {}

    /** @param comment for other managers */
    record Grade(
            @NotNull UUID questionId,

            @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 2)
            BigDecimal points,

            @Nullable @Size(max = 2000) String comment) {}

    record Grades(@NotEmpty @Size(max = 100) List<@NotNull @Valid Grade> grades) {}

    record TestStatistics(
            UUID testId,
            String test,
            String skill,
            long attempts,
            long passed,
            @Nullable BigDecimal meanScore) {}

    /**
     * @param mean share of its points that answers earned, 0 to 1
     * @param difficulty 1 less the mean
     * @param discrimination from -1 to 1, how far those who answer it well do well in the rest of their tests
     */
    record QuestionStatistics(
            UUID questionId,
            String skill,
            String kind,
            String textRu,
            String textEn,
            long attempts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal difficulty,
            @Nullable BigDecimal discrimination) {}

    private static final Set<String> SORTABLE =
            Set.of("createdAt", "startedAt", "submittedAt", "gradedAt", "score", "skill", "state", "testName");

    private final Attempts attempts;
    private final AttemptRepository repository;
    private final Statistics statistics;

    ResultController(Attempts attempts, AttemptRepository repository, Statistics statistics) {
        this.attempts = attempts;
        this.repository = repository;
        this.statistics = statistics;
    }

    /** Those that wait for a person are found by the state GRADING. */
    @GetMapping("/results")
    PageOf<ResultView> results(
            @RequestParam(required = false) @Nullable AttemptState state,
            @RequestParam(required = false) @Nullable UUID testId,
            @RequestParam(required = false) @Nullable UUID applicationId,
            @RequestParam(required = false) @Nullable @Size(max = 40) String skill,
            @PageableDefault(size = 20, sort = "createdAt", direction = Sort.Direction.DESC) Pageable page) {
        Sorts.only(SORTABLE, page);
        return PageOf.of(repository.results(state, testId, applicationId, skill, page), ResultView::of);
    }

    @GetMapping("/attempts/{id}/review")
    AttemptReview review(@PathVariable UUID id) {
        var sheet = attempts.review(id);
        return new AttemptReview(
                ResultView.of(sheet.attempt()),
                sheet.questions().stream().map(GradedQuestion::of).toList());
    }

    @PostMapping("/attempts/{id}/grades")
    ResultView grade(@PathVariable UUID id, @Valid @RequestBody Grades grades, Caller caller) {
        var given = new LinkedHashMap<UUID, Attempts.Graded>();
        for (var grade : grades.grades()) {
            if (given.put(grade.questionId(), new Attempts.Graded(grade.points(), grade.comment())) != null) {
                throw new InvalidInput("grades", "twice", "a question is graded once");
            }
        }
        return ResultView.of(attempts.grade(id, given, caller));
    }

    @GetMapping("/statistics/tests")
    PageOf<TestStatistics> tests(Pageable page) {
        var items = statistics.tests(page).stream()
                .map(it ->
                        new TestStatistics(it.testId(), it.name(), it.skill(), it.attempts(), it.passed(), it.mean()))
                .toList();
        return PageOf.of(items, page, statistics.testCount());
    }

    /**
     * The hardest first.
     *
     * @param ids only of these; absent: of all
     */
    @GetMapping("/statistics/questions")
    PageOf<QuestionStatistics> questions(
            @RequestParam(defaultValue = "") @Size(max = 40) String skill,
            @RequestParam(defaultValue = "") @Size(max = 100) List<UUID> ids,
            Pageable page) {
        var items = statistics.questions(skill, ids, page).stream()
                .map(it -> new QuestionStatistics(
                        it.questionId(),
                        it.skill(),
                        it.kind(),
                        it.textRu(),
                        it.textEn(),
                        it.attempts(),
                        it.mean(),
                        it.difficulty(),
                        it.discrimination()))
                .toList();
        return PageOf.of(items, page, statistics.questionCount(skill, ids));
    }
}
