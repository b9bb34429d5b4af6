package nu.flyttahit.campaign;

import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.campaign.Campaigns.Place;
import nu.flyttahit.campaign.Campaigns.Registered;

/**
 * A campaign with its places and what they brought.
 *
 * @param lines the registered places first, then all the others as one
 */
record CampaignPage(Registered campaign, List<Line> lines, LocalDate today) {

    /** A place. */
    record Line(Place place, long visits) {}

    public long visits() {
        return lines.stream().mapToLong(Line::visits).sum();
    }

    public List<Line> registered() {
        return lines.stream().filter(line -> !line.place().isOther()).toList();
    }

    /** Visits whose addresses bear the campaign's mark and a place that nobody registered. */
    public long others() {
        return lines.stream()
                .filter(line -> line.place().isOther())
                .mapToLong(Line::visits)
                .sum();
    }

    public boolean isReached() {
        return campaign.goal() != null && visits() >= campaign.goal();
    }

    /** Where it is in its time. */
    public String state() {
        return campaign.isRunningOn(today) ? "Pågår" : campaign.isOverOn(today) ? "Avslutad" : "Kommer";
    }

    /** The classes of the state's mark. */
    public String mark() {
        return campaign.isRunningOn(today) ? "st st--ok" : campaign.isOverOn(today) ? "st st--na" : "st st--way";
    }

    public String icon() {
        return campaign.isRunningOn(today) ? "check" : campaign.isOverOn(today) ? "circle-dashed" : "clock";
    }

    public boolean isOver() {
        return campaign.isOverOn(today);
    }
}
