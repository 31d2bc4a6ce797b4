package io.artel.orders.domain;

import static io.artel.orders.domain.State.*;
import static io.artel.orders.domain.Step.*;
import static io.artel.orders.domain.Trigger.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order process: (state, trigger) to (next state, steps). Nothing else moves the state of an order. Every answer
 * and timer is listed for every state, the harmless ones too; a person's move that is not listed is illegal.
 */
final class Transitions {

    record Key(State from, Trigger on) {}

    /** How an order ends; a completed one has no cause. */
    record Ending(Outcome outcome, @Nullable Cause cause) {}

    /**
     * @param nextAttempt answers to what was asked before this move are stale from then on
     * @param ending set where the order ends
     */
    record Move(State to, boolean nextAttempt, @Nullable Ending ending, Set<Step> then) {}

    static final Map<Key, Move> TABLE = Stream.of(
                    List.of(
                            row(MATCHING, WORKER_MATCHED, EQUIPPING, PREPARE_KIT),
                            again(MATCHING, MOVE_DATE, MATCHING, FIND_WORKER),
                            again(MATCHING, CHOOSE_WORKER, MATCHING, FIND_WORKER),
                            // Whom the manager wants cannot be had: anybody who can do it is welcome.
                            again(MATCHING, WORKER_REFUSED, MATCHING, FIND_WORKER),
                            // What matching may have found meanwhile is released; the new date starts anew.
                            again(MATCHING, SLOT_PASSED, MATCHING, RELEASE_WORKER),
                            row(MATCHING, NOT_ANSWERED, MATCHING, FIND_WORKER),
                            free(CANCEL, Cause.CLIENT),
                            free(CALL_OFF, Cause.COMPANY),
                            free(WAITED_14_DAYS, Cause.COMPANY)),
                    stays(
                            MATCHING,
                            MATCH_WAITING,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            SLOT_STARTED,
                            NO_SHOW,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            row(EQUIPPING, KIT_ISSUED, AUTHORISING, AUTHORISE_PAYMENT),
                            again(EQUIPPING, DECLINE, MATCHING, RELEASE_WORKER, CLOSE_KIT, FIND_WORKER),
                            again(EQUIPPING, MOVE_DATE, MATCHING, RELEASE_WORKER, CLOSE_KIT, FIND_WORKER),
                            again(EQUIPPING, CHOOSE_WORKER, MATCHING, RELEASE_WORKER, CLOSE_KIT, FIND_WORKER),
                            row(EQUIPPING, NOT_ANSWERED, EQUIPPING, PREPARE_KIT),
                            end(EQUIPPING, CANCEL, Outcome.CANCELLED, Cause.CLIENT),
                            end(EQUIPPING, CALL_OFF, Outcome.CANCELLED, Cause.COMPANY),
                            end(EQUIPPING, FAIL_COMPANY, Outcome.FAILED, Cause.COMPANY),
                            // The kit was never issued: not the worker's fault.
                            end(EQUIPPING, NO_SHOW, Outcome.FAILED, Cause.COMPANY)),
                    stays(
                            EQUIPPING,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            row(AUTHORISING, HOLD_PLACED, SCHEDULED),
                            row(AUTHORISING, HOLD_DECLINED, PAYMENT_NEEDED),
                            // A provider in trouble never stops a job.
                            row(AUTHORISING, SLOT_STARTED, SCHEDULED),
                            row(AUTHORISING, NOT_ANSWERED, AUTHORISING, AUTHORISE_PAYMENT),
                            end(AUTHORISING, CANCEL, Outcome.CANCELLED, Cause.CLIENT),
                            end(AUTHORISING, CALL_OFF, Outcome.CANCELLED, Cause.COMPANY),
                            end(AUTHORISING, FAIL_WORKER, Outcome.FAILED, Cause.WORKER),
                            end(AUTHORISING, FAIL_COMPANY, Outcome.FAILED, Cause.COMPANY),
                            // The worker could not have checked in from here.
                            end(AUTHORISING, NO_SHOW, Outcome.FAILED, Cause.COMPANY)),
                    stays(
                            AUTHORISING,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            again(PAYMENT_NEEDED, PAY, AUTHORISING, AUTHORISE_PAYMENT),
                            again(PAYMENT_NEEDED, METHOD_CHANGED, AUTHORISING, AUTHORISE_PAYMENT),
                            // The provider changed its mind: as good as a hold.
                            row(PAYMENT_NEEDED, HOLD_PLACED, SCHEDULED),
                            end(PAYMENT_NEEDED, CANCEL, Outcome.CANCELLED, Cause.CLIENT),
                            end(PAYMENT_NEEDED, CALL_OFF, Outcome.CANCELLED, Cause.COMPANY),
                            end(PAYMENT_NEEDED, FAIL_WORKER, Outcome.FAILED, Cause.WORKER),
                            end(PAYMENT_NEEDED, FAIL_COMPANY, Outcome.FAILED, Cause.COMPANY),
                            end(PAYMENT_NEEDED, SLOT_STARTED, Outcome.CANCELLED, Cause.CLIENT),
                            end(PAYMENT_NEEDED, NO_SHOW, Outcome.CANCELLED, Cause.CLIENT)),
                    stays(
                            PAYMENT_NEEDED,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_DECLINED,
                            SETTLED,
                            FORTUNE_KEPT,
                            NOT_ANSWERED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            row(SCHEDULED, CHECK_IN, IN_PROGRESS),
                            row(SCHEDULED, RUN_LATE, SCHEDULED),
                            end(SCHEDULED, CANCEL, Outcome.CANCELLED, Cause.CLIENT),
                            end(SCHEDULED, CALL_OFF, Outcome.CANCELLED, Cause.COMPANY),
                            end(SCHEDULED, FAIL_CLIENT, Outcome.FAILED, Cause.CLIENT),
                            end(SCHEDULED, FAIL_WORKER, Outcome.FAILED, Cause.WORKER),
                            end(SCHEDULED, FAIL_COMPANY, Outcome.FAILED, Cause.COMPANY),
                            end(SCHEDULED, NO_SHOW, Outcome.FAILED, Cause.WORKER)),
                    stays(
                            SCHEDULED,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            NOT_ANSWERED,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            end(IN_PROGRESS, COMPLETE, Outcome.COMPLETED, null),
                            end(IN_PROGRESS, CALL_OFF, Outcome.CANCELLED, Cause.COMPANY),
                            end(IN_PROGRESS, FAIL_CLIENT, Outcome.FAILED, Cause.CLIENT),
                            end(IN_PROGRESS, FAIL_WORKER, Outcome.FAILED, Cause.WORKER),
                            end(IN_PROGRESS, FAIL_COMPANY, Outcome.FAILED, Cause.COMPANY),
                            end(IN_PROGRESS, NEVER_FINISHED, Outcome.FAILED, Cause.WORKER)),
                    stays(
                            IN_PROGRESS,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            NOT_ANSWERED,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NO_SHOW,
                            REPORT_DUE),
                    List.of(
                            row(SETTLING, SETTLED, REPORTING, AWAIT_FORTUNE),
                            row(SETTLING, NOT_ANSWERED, SETTLING, SETTLE)),
                    stays(
                            SETTLING,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            // Billing captures or voids it by itself when it settles.
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            FORTUNE_KEPT,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NO_SHOW,
                            NEVER_FINISHED,
                            REPORT_DUE),
                    List.of(
                            row(REPORTING, FORTUNE_KEPT, CLOSED, SEND_REPORT),
                            row(REPORTING, REPORT_DUE, CLOSED, SEND_REPORT)),
                    stays(
                            REPORTING,
                            WORKER_MATCHED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            NOT_ANSWERED,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NO_SHOW,
                            NEVER_FINISHED),
                    // A match under way when the order was cancelled in MATCHING must be undone.
                    List.of(row(CLOSED, WORKER_MATCHED, CLOSED, RELEASE_WORKER)),
                    stays(
                            CLOSED,
                            MATCH_WAITING,
                            WORKER_REFUSED,
                            KIT_RESERVED,
                            KIT_WAITING,
                            KIT_ISSUED,
                            KIT_CLOSED,
                            HOLD_PLACED,
                            HOLD_DECLINED,
                            METHOD_CHANGED,
                            SETTLED,
                            FORTUNE_KEPT,
                            NOT_ANSWERED,
                            SLOT_STARTED,
                            SLOT_PASSED,
                            WAITED_14_DAYS,
                            NO_SHOW,
                            NEVER_FINISHED,
                            REPORT_DUE))
            .flatMap(Collection::stream)
            // Fails at class load on a pair that is listed twice.
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Transitions() {}

    static @Nullable Move of(State from, Trigger on) {
        return TABLE.get(new Key(from, on));
    }

    private static Map.Entry<Key, Move> row(State from, Trigger on, State to, Step... then) {
        return Map.entry(new Key(from, on), new Move(to, false, null, Set.of(then)));
    }

    /** Asks anew: what was asked before is stale. */
    private static Map.Entry<Key, Move> again(State from, Trigger on, State to, Step... then) {
        return Map.entry(new Key(from, on), new Move(to, true, null, Set.of(then)));
    }

    /** Each receiver decides from its own state what the end means to it; orders waits for SETTLED only. */
    private static Map.Entry<Key, Move> end(State from, Trigger on, Outcome outcome, @Nullable Cause cause) {
        return Map.entry(
                new Key(from, on),
                new Move(SETTLING, false, new Ending(outcome, cause), EnumSet.of(SETTLE, RELEASE_WORKER, CLOSE_KIT)));
    }

    /** There is no price yet, so nothing is owed. */
    private static Map.Entry<Key, Move> free(Trigger on, Cause cause) {
        return Map.entry(
                new Key(MATCHING, on),
                new Move(CLOSED, false, new Ending(Outcome.CANCELLED, cause), EnumSet.of(RELEASE_WORKER, SEND_REPORT)));
    }

    private static List<Map.Entry<Key, Move>> stays(State state, Trigger... harmless) {
        return Stream.of(harmless).map(on -> row(state, on, state)).toList();
    }
}
