package io.artel.billing.provider;

import java.util.Set;

/** Takes the provider's final answers to calls of some purposes, in a transaction of its own. */
public interface ProviderAnswers {

    Set<ProviderCall.Purpose> purposes();

    /**
     * Records an answer. It locks what the call is about first and then {@link ProviderCalls#resolve resolves} the call,
     * doing nothing when that says it has been resolved before.
     *
     * @param answer {@link Answer.Done} or {@link Answer.Refused}
     */
    void answered(ProviderCall call, Answer answer);
}
