package nu.flyttahit.yearbook;

/**
 * What the project leader has written for the report of a year; empty where nothing is written.
 *
 * @param version −1 where nothing has been saved yet
 */
public record Texts(String foreword, String summary, String done, String money, int version) {

    public static final Texts NONE = new Texts("", "", "", "", -1);

    public Prose forewordParts() {
        return Prose.of(foreword);
    }

    public Prose summaryParts() {
        return Prose.of(summary);
    }

    public Prose doneParts() {
        return Prose.of(done);
    }

    public Prose moneyParts() {
        return Prose.of(money);
    }
}
