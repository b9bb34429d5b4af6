package nu.flyttahit.media;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.media.MediaAsset.Licence;
import nu.flyttahit.picture.Inspection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.ObjectError;

/** What leaves the library as files, and comes into it from another site. */
@Component
public class Copies {

    private static final int VERSION_AS_ADDED = 1; // saved once empty and once whole

    private record Found(long id, boolean inTrash) {}

    private final MediaAssetRepository assets;
    private final Library library;
    private final Originals originals;
    private final Organisations organisations;
    private final Validator validator;
    private final JdbcClient jdbc;
    private final Clock clock;

    Copies(
            MediaAssetRepository assets,
            Library library,
            Originals originals,
            Organisations organisations,
            Validator validator,
            JdbcClient jdbc,
            Clock clock) {
        this.assets = assets;
        this.library = library;
        this.originals = originals;
        this.organisations = organisations;
        this.validator = validator;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An entry that holds these bytes already. */
    public record Known(MediaNumbers.Here here, String name, boolean inTrash) {}

    /** The numbers of every entry outside the trash. */
    public Set<Long> all() {
        return jdbc.sql("select id from media_asset where deleted_at is null").query(Long.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** What is said about an entry; its file is named by its number. Empty if there is none. */
    public Optional<MediaFile> describe(long number) {
        return library.find(number)
                .map(row -> new MediaFile(
                        row.id(),
                        "media/%d.%s".formatted(row.id(), row.kind().extension()),
                        row.name(),
                        row.owner(),
                        row.fileName(),
                        row.defaultAltSv(),
                        row.defaultAltEn(),
                        row.credit(),
                        row.licence().name(),
                        row.peopleInPicture(),
                        row.consentExpiresOn(),
                        row.focalX(),
                        row.focalY()));
    }

    /** The bytes that an entry shows now: cleaned, as they are kept. */
    public byte[] bytes(long number) {
        return originals.bytes(originals.ofAsset(number).orElseThrow().id());
    }

    /** Known by the bytes as they once came or as they are kept. */
    public Optional<Known> find(String sha256) {
        return jdbc.sql("""
                        select a.id, a.deleted_at is not null as in_trash from media_original o
                        join media_asset a on a.id = o.asset_id where :sha256 in (o.sha256, o.kept_sha256)
                        order by a.deleted_at nulls first, a.id limit 1
                        """)
                .param("sha256", sha256)
                .query(Found.class)
                .optional()
                .map(found -> new Known(
                        here(found.id()), library.find(found.id()).orElseThrow().name(), found.inTrash()));
    }

    private MediaNumbers.Here here(long number) {
        return new MediaNumbers.Here(
                number,
                library.find(number).orElseThrow().address(),
                originals.history(number).stream()
                        .map(Originals.Original::hash8)
                        .collect(Collectors.toSet()));
    }

    /** What is wrong with what is said about a file, in sentences. */
    public List<String> faults(MediaFile file) {
        var faults = new ArrayList<String>();
        if (Stream.of(Licence.values()).noneMatch(licence -> licence.name().equals(file.licence()))) {
            faults.add("Licensen ”%s” finns inte.".formatted(file.licence()));
            return faults;
        }
        if (organisations.bySlug(file.owner()).isEmpty()) {
            faults.add("Ägaren ”%s” finns inte.".formatted(file.owner()));
        }
        MediaForm form = form(file);
        validator.validate(form).stream().map(ConstraintViolation::getMessage).forEach(faults::add);
        var errors = new BeanPropertyBindingResult(form, "media");
        form.check(errors);
        errors.getAllErrors().stream().map(ObjectError::getDefaultMessage).forEach(faults::add);
        return faults;
    }

    /** A new entry that shows the file, in the transaction of whoever brings it in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public MediaNumbers.Here add(MediaFile file, String sha256, Inspection.Kept kept, SignedIn who) {
        long owner = organisations.bySlug(file.owner()).orElseThrow().id();
        var asset = assets.saveAndFlush(new MediaAsset(owner, file.name(), who.id(), clock.instant()));
        asset.describe(form(file), owner);
        asset.show(originals.insert(asset.id(), sha256, Uploading.cut(file.fileName()), kept, who.id()));
        assets.saveAndFlush(asset);
        return here(asset.id());
    }

    /** Takes back what was brought in: into the trash, if nothing uses it and nobody has said anything else about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(long number) {
        MediaAsset asset = assets.findById(number).orElse(null);
        if (asset == null
                || asset.version() > VERSION_AS_ADDED
                || !library.uses(number).isEmpty()) {
            return false;
        }
        asset.trash(clock.instant());
        assets.saveAndFlush(asset);
        return true;
    }

    private static MediaForm form(MediaFile file) {
        return new MediaForm(
                file.name(),
                file.owner(),
                file.altSv(),
                file.altEn(),
                file.credit(),
                Licence.valueOf(file.licence()),
                file.people(),
                file.consentUntil(),
                file.focalX(),
                file.focalY(),
                0);
    }
}
