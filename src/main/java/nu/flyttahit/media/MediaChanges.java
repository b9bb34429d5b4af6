package nu.flyttahit.media;

import java.time.Clock;
import java.util.List;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.References;
import nu.flyttahit.site.NotFoundException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors do with an entry of the library besides its file, with a line in the log for each deed. */
@Component
class MediaChanges {

    private final MediaAssetRepository assets;
    private final Library library;
    private final Organisations organisations;
    private final AuditLog log;
    private final Clock clock;

    MediaChanges(MediaAssetRepository assets, Library library, Organisations organisations, AuditLog log, Clock clock) {
        this.assets = assets;
        this.library = library;
        this.organisations = organisations;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void update(long id, MediaForm form, SignedIn who) {
        MediaAsset asset = find(id, form.version());
        long owner = organisations
                .bySlug(form.owner())
                .orElseThrow(() -> new NotFoundException("Organisation " + form.owner()))
                .id();
        String before = asset.summary();
        asset.describe(form, owner);
        assets.saveAndFlush(asset);
        log.record(who, "ändrade uppgifterna om", "media " + id, before, asset.summary());
    }

    /** What still uses it; empty when it now lies in the trash. */
    @Transactional
    List<References.Use> trash(long id, int version, SignedIn who) {
        MediaAsset asset = find(id, version);
        List<References.Use> uses = library.uses(id);
        if (uses.isEmpty()) {
            asset.trash(clock.instant());
            assets.saveAndFlush(asset);
            log.record(who, "slängde", "media " + id, null, "i papperskorgen");
        }
        return uses;
    }

    @Transactional
    void restore(long id, int version, SignedIn who) {
        MediaAsset asset = find(id, version);
        asset.restore();
        assets.saveAndFlush(asset);
        log.record(who, "tog tillbaka ur papperskorgen", "media " + id, "i papperskorgen", null);
    }

    private MediaAsset find(long id, int version) {
        MediaAsset asset = assets.findById(id).orElseThrow(() -> new NotFoundException("Media " + id));
        if (asset.version() != version) {
            throw new ObjectOptimisticLockingFailureException(MediaAsset.class, id);
        }
        return asset;
    }
}
