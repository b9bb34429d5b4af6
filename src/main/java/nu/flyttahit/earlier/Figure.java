package nu.flyttahit.earlier;

/**
 * A figure of an earlier tool.
 *
 * @param scope "site", "municipality:kalmar" or "page:17"
 * @param line where it stands in the file
 * @param address how the tool called it; empty for the site
 */
record Figure(Metric metric, String scope, Period period, long value, int line, String address) {

    /** What may hold only one number. */
    String place() {
        return place(metric.word(), scope);
    }

    static String place(String metric, String scope) {
        return metric + " " + scope;
    }

    Figure plus(Figure other) {
        return new Figure(metric, scope, period, value + other.value, line, address);
    }
}
