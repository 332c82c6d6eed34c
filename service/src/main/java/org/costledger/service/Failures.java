package org.costledger.service;

import java.util.Optional;
import org.costledger.engine.refusal.Refused;
import org.costledger.store.DatabaseFailure;

/** What a use case or a question fails with although it is no bug. */
public final class Failures {
    private Failures() {}

    /** The refusal that a failure of the database comes to; empty: it is a bug. */
    public static Optional<Refused> refusal(Throwable failure) {
        return DatabaseFailure.refusal(failure);
    }
}
