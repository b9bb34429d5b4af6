package nu.flyttahit.site;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns a start that cannot succeed into one clear sentence instead of a stack trace. */
class StartFailures implements FailureAnalyzer {

    /** PostgreSQL's words for a database that cannot be used, by SQL state. */
    private static final Map<String, String> UNREACHABLE = Map.of(
            "08001", "The database cannot be reached",
            "08004", "The database refuses the connection",
            "28P01", "The database does not know this user and password",
            "28000", "The database does not let this user in",
            "3D000", "The database does not exist");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStartException e) {
                return new FailureAnalysis(e.getMessage(), e.remedy(), e);
            }
            if (cause instanceof SQLException e && UNREACHABLE.containsKey(e.getSQLState())) {
                return new FailureAnalysis(
                        UNREACHABLE.get(e.getSQLState()) + ": " + e.getMessage(),
                        "Check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, and that the database is up.",
                        e);
            }
            if (cause instanceof UnusableSettingException e) {
                return new FailureAnalysis(e.getMessage(), "Change the setting and start again.", e);
            }
        }
        return null;
    }
}
