package nu.flyttahit.growth;

/** What was counted. */
public record Counts(long views, long visits, long uniques, long entries) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(views + other.views, visits + other.visits, uniques + other.uniques, entries + other.entries);
    }

    public boolean isEmpty() {
        return views == 0 && visits == 0 && uniques == 0 && entries == 0;
    }
}
