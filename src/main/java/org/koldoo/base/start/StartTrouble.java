package org.koldoo.base.start;

import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyTrouble;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence, instead of pages of traces, why the program did not start. */
class StartTrouble implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyTrouble || cause instanceof DatabaseInUse || cause instanceof WrongInstallation) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
