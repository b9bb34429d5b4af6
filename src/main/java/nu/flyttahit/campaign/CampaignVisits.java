package nu.flyttahit.campaign;

import java.util.Map;

/** What was counted of campaigns; the recording of visits answers it. */
public interface CampaignVisits {

    /** Visits that began with an address of each place, by its number; places without any are not there. */
    Map<Integer, Long> byPlace();

    /** Whether any request named the place, counted or still on its way. */
    boolean hasAny(int place);
}
