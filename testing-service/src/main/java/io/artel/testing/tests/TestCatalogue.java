package io.artel.testing.tests;

import io.artel.kernel.Ids;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.NotFound;
import io.artel.testing.questions.QuestionBank;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tests and sets of them, as managers configure them (US-110). */
@Component
public class TestCatalogue {

    private final SkillTests tests;
    private final TestSets sets;
    private final QuestionBank bank;
    private final Clock clock;

    TestCatalogue(SkillTests tests, TestSets sets, QuestionBank bank, Clock clock) {
        this.tests = tests;
        this.sets = sets;
        this.bank = bank;
        this.clock = clock;
    }

    @Transactional
    SkillTest add(SkillTest.Rules rules) {
        enoughQuestions(rules);
        return tests.save(new SkillTest(Ids.next(), rules, clock.instant()));
    }

    @Transactional
    SkillTest change(UUID id, SkillTest.Rules rules) {
        var test = tests.findById(id).orElseThrow(() -> new NotFound("test", id));
        if (!test.rules().skill().equals(rules.skill())) {
            throw new InvalidInput("skill", "fixed", "a test's skill stays what it is; make another test");
        }
        if (rules.active()) enoughQuestions(rules);
        test.change(rules);
        return test;
    }

    @Transactional
    TestSet addSet(String name, @Nullable UUID applicationId, List<UUID> members) {
        usable(members);
        return sets.save(new TestSet(Ids.next(), name, applicationId, members, clock.instant()));
    }

    @Transactional
    TestSet changeSet(UUID id, String name, List<UUID> members, boolean active) {
        var set = sets.findById(id).orElseThrow(() -> new NotFound("test set", id));
        usable(members);
        set.change(name, members, active);
        return set;
    }

    /** @throws InvalidInput at {@code testSetId} when there is no such set, or it is archived or somebody else's */
    public void assignable(UUID setId, @Nullable UUID applicationId) {
        var set = sets.findById(setId)
                .filter(TestSet::active)
                .orElseThrow(() -> new InvalidInput("testSetId", "unknown", "no such set of tests in use"));
        if (set.applicationId() != null && !set.applicationId().equals(applicationId)) {
            throw new InvalidInput("testSetId", "for_another", "this set is for one candidate alone");
        }
    }

    /** The tests of a set in their order. */
    public List<SkillTest> testsOf(UUID setId) {
        return sets.findById(setId).orElseThrow(() -> new NotFound("test set", setId)).tests().stream()
                .map(id -> tests.findById(id).orElseThrow(() -> new NotFound("test", id)))
                .toList();
    }

    private void enoughQuestions(SkillTest.Rules rules) {
        int available = bank.available(rules.skill());
        if (available < rules.questions()) {
            throw new InvalidInput(
                    "questions", "too_few_in_bank", "the bank has " + available + " questions for this skill");
        }
    }

    private void usable(List<UUID> members) {
        if (new HashSet<>(members).size() < members.size()) {
            throw new InvalidInput("testIds", "twice", "a test can be in a set once");
        }
        for (var id : members) {
            if (tests.findById(id).filter(it -> it.rules().active()).isEmpty()) {
                throw new InvalidInput("testIds", "unknown", "no such test in use: " + id);
            }
        }
    }
}
