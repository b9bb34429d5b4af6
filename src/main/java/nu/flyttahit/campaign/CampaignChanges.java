package nu.flyttahit.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.campaign.Campaigns.Place;
import nu.flyttahit.campaign.Campaigns.Registered;
import nu.flyttahit.site.NotFoundException;
import nu.flyttahit.site.Sweden;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers, changes, ends and removes campaigns and their places. */
@Component
class CampaignChanges {

    private final CampaignRepository campaigns;
    private final Campaigns list;
    private final CampaignVisits visits;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignChanges(
            CampaignRepository campaigns,
            Campaigns list,
            CampaignVisits visits,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.list = list;
        this.visits = visits;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** With the row for all places that nobody registers. */
    @Transactional
    public int create(CampaignForm form, SignedIn who) {
        int id = campaigns.saveAndFlush(new Campaign(form)).id();
        jdbc.sql("insert into campaign_source (campaign_id) values (?)")
                .param(id)
                .update();
        audit.record(who, "lade upp en kampanj", form.mark(), null, form.name());
        events.publishEvent(new CampaignMarks.Changed());
        return id;
    }

    @Transactional
    public void update(int id, CampaignForm form, SignedIn who) {
        Campaign campaign = find(id, form.version());
        Registered before = list.find(id).orElseThrow();
        campaign.describe(form);
        campaigns.saveAndFlush(campaign);
        audit.record(
                who,
                "ändrade en kampanj",
                before.mark(),
                words(before),
                words(list.find(id).orElseThrow()));
    }

    /** One that is over stays as it is: pressed twice it ends once. */
    @Transactional
    public void end(int id, int version, SignedIn who) {
        LocalDate today = Sweden.today(clock);
        if (list.find(id).filter(campaign -> !campaign.toDay().isAfter(today)).isPresent()) {
            return;
        }
        Campaign campaign = find(id, version);
        campaign.endOn(today);
        campaigns.saveAndFlush(campaign);
        audit.record(who, "avslutade en kampanj", list.find(id).orElseThrow().mark(), null, today.toString());
    }

    /** False, and nothing is changed, when visits bear its mark. Removed twice is removed once. */
    @Transactional
    public boolean remove(int id, int version, SignedIn who) {
        if (!campaigns.existsById(id)) {
            return true;
        }
        Campaign campaign = find(id, version);
        if (placesOf(id).stream().anyMatch(place -> visits.hasAny(place.id()))) {
            return false;
        }
        audit.record(who, "tog bort en kampanj", list.find(id).orElseThrow().mark(), null, null);
        campaigns.delete(campaign);
        campaigns.flush();
        events.publishEvent(new CampaignMarks.Changed());
        return true;
    }

    /** The same place twice is one. */
    @Transactional
    public void addPlace(int id, PlaceForm form, SignedIn who) {
        int added = jdbc.sql("""
                        insert into campaign_source (campaign_id, source, medium) values (:campaign, :source, :medium)
                        on conflict do nothing
                        """)
                .param("campaign", id)
                .param("source", form.source())
                .param("medium", form.medium())
                .update();
        if (added > 0) {
            audit.record(
                    who,
                    "lade till en plats för en kampanj",
                    list.find(id).orElseThrow().mark(),
                    null,
                    form.word());
            events.publishEvent(new CampaignMarks.Changed());
        }
    }

    /** False, and nothing is changed, when visits name the place. Removed twice is removed once. */
    @Transactional
    public boolean removePlace(int id, int place, SignedIn who) {
        List<Place> found = placesOf(id).stream()
                .filter(p -> p.id() == place && !p.isOther())
                .toList();
        if (found.isEmpty()) {
            return true;
        }
        if (visits.hasAny(place)) {
            return false;
        }
        jdbc.sql("delete from campaign_source where id = ?").param(place).update();
        audit.record(
                who,
                "tog bort en plats för en kampanj",
                list.find(id).orElseThrow().mark(),
                found.get(0).word(),
                null);
        events.publishEvent(new CampaignMarks.Changed());
        return true;
    }

    private static String words(Registered campaign) {
        return "%s, %s till %s, mål %s, %s"
                .formatted(
                        campaign.name(),
                        campaign.fromDay(),
                        campaign.toDay(),
                        campaign.goal() == null ? "saknas" : campaign.goal(),
                        campaign.municipalityName() == null ? "hela webbplatsen" : campaign.municipalityName());
    }

    private List<Place> placesOf(int id) {
        return list.places().getOrDefault(id, List.of());
    }

    private Campaign find(int id, int version) {
        Campaign campaign = campaigns.findById(id).orElseThrow(() -> new NotFoundException("Campaign " + id));
        if (campaign.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Campaign.class, id);
        }
        return campaign;
    }
}
