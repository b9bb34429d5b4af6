package nu.flyttahit.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import nu.flyttahit.campaign.CampaignMarks;
import nu.flyttahit.journal.Journal;
import nu.flyttahit.site.Served;
import nu.flyttahit.traffic.Channel;
import nu.flyttahit.traffic.Classification;
import nu.flyttahit.traffic.Device;
import nu.flyttahit.traffic.RequestClass;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes a row of every request and hands it on without waiting. What it reads of the reader ends here. */
@Component
class VisitRecorder {

    private final Classification classification;
    private final VisitorKeys keys;
    private final CampaignMarks campaigns;
    private final Journal journal;
    private final Clock clock;

    VisitRecorder(
            Classification classification, VisitorKeys keys, CampaignMarks campaigns, Journal journal, Clock clock) {
        this.classification = classification;
        this.keys = keys;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void record(Served served) {
        journal.append(rowOf(served, clock.instant()).slot());
    }

    VisitRow rowOf(Served served, Instant now) {
        HttpServletRequest request = served.request();
        Long key = keys.of(request, now);
        RequestClass kind = classification.of(served, key, now);
        if (kind != RequestClass.VIEW && !kind.isSuspect()) {
            return VisitRow.uncounted(now, kind);
        }
        return new VisitRow(
                now,
                key,
                key == null ? null : keys.ofYesterday(request, now),
                served.page() != null && Classification.isPageView(served)
                        ? served.page().id()
                        : 0,
                Channel.of(request).id(),
                campaigns.of(request),
                kind,
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)).id(),
                comesFromElsewhere(request));
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("none") || site.equals("cross-site");
    }
}
