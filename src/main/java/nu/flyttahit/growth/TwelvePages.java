package nu.flyttahit.growth;

import java.util.List;

/** The twelve kommunsidor against the programme's goal: more visits than the year before on at least seven. */
public record TwelvePages(List<MunicipalityGrowth> all, boolean finished) {

    private static final int GOAL = 7;

    public long increasing() {
        return all.stream().filter(MunicipalityGrowth::increases).count();
    }

    public long notComparable() {
        return all.stream().filter(page -> !page.comparable()).count();
    }

    public boolean isComparable() {
        return notComparable() < all.size();
    }

    public boolean reached() {
        return increasing() >= GOAL;
    }

    /** What is missing could not change the outcome any more. */
    public boolean missed() {
        return increasing() + notComparable() < GOAL;
    }

    public String heading() {
        return isComparable() ? "Ökar på %d av %d sidor".formatted(increasing(), all.size()) : "De tolv kommunsidorna";
    }

    /** The status in words: a year that goes on has reached or missed nothing yet. */
    public String status() {
        if (reached()) {
            return finished ? "Uppnått: minst sju sidor" : "Över målet hittills: minst sju sidor";
        }
        if (missed()) {
            return finished ? "Ej uppnått: målet är minst sju sidor" : "Under målet hittills: minst sju sidor";
        }
        return "Går inte att avgöra: målet är minst sju sidor";
    }
}
