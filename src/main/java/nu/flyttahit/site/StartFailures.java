package nu.flyttahit.site;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns a start that cannot succeed into one clear sentence instead of a stack trace. */
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStartException e) {
                return new FailureAnalysis(e.getMessage(), e.remedy(), e);
            }
            if (cause instanceof UnusableSettingException e) {
                return new FailureAnalysis(e.getMessage(), "Change the setting and start again.", e);
            }
        }
        return null;
    }
}
