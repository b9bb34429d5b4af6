package nu.flyttahit.media;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nu.flyttahit.media.MediaAsset.Licence;
import nu.flyttahit.picture.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures of the library as pages show them. */
@Component
public class Pictures {

    /**
     * A picture ready to be shown.
     *
     * @param src for browsers that choose nothing themselves
     * @param webp widths in WebP as srcset; null for a drawing, which has one size for all
     * @param plain the same in JPEG or PNG
     * @param alt what is said about it where a page says nothing else; may be empty
     * @param credit who made it and on what terms; null when nothing needs to stand there
     * @param focus classes for its focal point when it is cropped
     */
    public record Picture(
            long id,
            String src,
            @Nullable String webp,
            @Nullable String plain,
            int width,
            int height,
            String alt,
            @Nullable String credit,
            String focus) {}

    /**
     * Whether and how a picture may be used, also one that visitors do not see.
     *
     * @param width in pixels, the right way up
     * @param drawing whether it is sharp at any size
     * @param licensed whether somebody has said on what terms it may be shown
     * @param consentUntil the last day that the people in it have agreed to
     */
    public record Standing(
            String name,
            boolean trashed,
            int width,
            int height,
            boolean drawing,
            boolean licensed,
            boolean people,
            @Nullable LocalDate consentUntil) {}

    private record Words(String altSv, String altEn, String credit, Licence licence, int focalX, int focalY) {}

    private final Originals originals;
    private final JdbcClient jdbc;

    Pictures(Originals originals, JdbcClient jdbc) {
        this.originals = originals;
        this.jdbc = jdbc;
    }

    /** Empty when there is none, when it lies in the trash, or when the consent has run out. */
    public Optional<Picture> find(long id, Locale language) {
        return originals
                .ofVisitors(id)
                .filter(original -> original.kind().isPicture())
                .map(original -> picture(original, words(id), language));
    }

    /** Empty when there is no such picture; one in the trash is there. */
    public Optional<Standing> standing(long id) {
        return jdbc.sql("""
                        select a.name, a.deleted_at is not null as trashed, o.width, o.height,
                               o.mime = 'image/svg+xml' as drawing, a.licence <> 'UNKNOWN' as licensed,
                               a.people_in_picture as people, a.consent_expires_on as consent_until
                        from media_asset a join media_original o on o.id = a.original_id
                        where a.id = :id and o.mime <> 'application/pdf'
                        """).param("id", id).query(Standing.class).optional();
    }

    private Words words(long id) {
        return jdbc.sql("""
                        select default_alt_sv as alt_sv, default_alt_en as alt_en, credit, licence, focal_x, focal_y
                        from media_asset where id = :id
                        """).param("id", id).query(Words.class).single();
    }

    private static Picture picture(Originals.Original original, Words words, Locale language) {
        boolean scaled = original.kind().isScaled();
        return new Picture(
                original.assetId(),
                address(original),
                scaled ? srcset(original, FileKind.WEBP) : null,
                scaled ? srcset(original, Renditions.plain(original.kind())) : null,
                original.width(),
                original.height(),
                language.getLanguage().equals("en") ? words.altEn() : words.altSv(),
                credit(words),
                "focal-x-%d focal-y-%d".formatted(Math.round(words.focalX() / 10f), Math.round(words.focalY() / 10f)));
    }

    private static @Nullable String credit(Words words) {
        String mark = words.licence().mark();
        String whole =
                mark.isEmpty() || words.credit().isEmpty() ? words.credit() + mark : words.credit() + ", " + mark;
        return whole.isEmpty() ? null : whole;
    }

    /** The public address of a picture in a middling width, of a drawing, or of a file. */
    static String address(Originals.Original original) {
        return switch (original.kind()) {
            case PDF -> "/fil/%d-%s/%s".formatted(original.assetId(), original.hash8(), addressName(original));
            case SVG -> "/bild/%d-%s/bild.svg".formatted(original.assetId(), original.hash8());
            default -> {
                List<Integer> widths = Renditions.widths(original.width());
                yield address(original, widths.get(Math.min(2, widths.size() - 1)), Renditions.plain(original.kind()));
            }
        };
    }

    private static String srcset(Originals.Original original, FileKind format) {
        return Renditions.widths(original.width()).stream()
                .map(width -> address(original, width, format) + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    private static String address(Originals.Original original, int width, FileKind format) {
        return "/bild/%d-%s/%d.%s".formatted(original.assetId(), original.hash8(), width, format.extension());
    }

    /** A file's name with only what an address holds without ado. */
    static String addressName(Originals.Original original) {
        String name = Normalizer.normalize(Uploading.nameOf(original.fileName()), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (name.isEmpty() ? "fil" : name) + ".pdf";
    }
}
