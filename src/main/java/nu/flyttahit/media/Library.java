package nu.flyttahit.media;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nu.flyttahit.content.References;
import nu.flyttahit.content.References.Kind;
import nu.flyttahit.media.MediaAsset.Licence;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library as editors see it: found by words and filters, with what uses each entry. */
@Component
class Library {

    static final int PAGE_SIZE = 24;
    static final int WARNING_DAYS = 60;

    /**
     * What is looked for; empty texts ask for everything.
     *
     * @param agare slug of the owner
     * @param slag {@code picture} or {@code pdf}
     * @param visa {@code no-alt}, {@code consent}, {@code unused} or {@code trash}
     * @param sida page of the answer, counted from 1
     */
    public record Search(
            @Nullable String sok,
            @Nullable String agare,
            @Nullable String slag,
            @Nullable String visa,
            @Nullable Integer sida) {

        public Search {
            sok = sok == null ? "" : sok.replace("\0", "").strip();
            agare = agare == null ? "" : agare.replace("\0", "");
            slag = slag == null ? "" : slag.replace("\0", "");
            visa = visa == null ? "" : visa.replace("\0", "");
        }

        public int page() {
            return sida == null ? 1 : Math.max(1, Math.min(100_000, sida));
        }

        public boolean isNarrowed() {
            return !(sok + agare + slag + visa).isEmpty();
        }
    }

    /** An entry of the library. */
    public record Row(
            long id,
            int version,
            String name,
            String owner,
            String ownerName,
            String defaultAltSv,
            String defaultAltEn,
            String credit,
            Licence licence,
            boolean peopleInPicture,
            @Nullable LocalDate consentExpiresOn,
            int focalX,
            int focalY,
            @Nullable Instant deletedAt,
            long originalId,
            String sha256,
            String mime,
            String fileName,
            int width,
            int height,
            int byteCount,
            boolean consentOver) {

        public FileKind kind() {
            return FileKind.ofMime(mime);
        }

        public boolean trashed() {
            return deletedAt != null;
        }

        public boolean hidden() {
            return trashed() || consentOver;
        }

        /** Where those who work see it, also when visitors do not. */
        public String thumbnail() {
            return "/admin/media/%d/miniatyr?v=%s".formatted(id, sha256.substring(0, 8));
        }

        Originals.Original original() {
            return new Originals.Original(
                    originalId, id, sha256, mime, fileName, width, height, byteCount, Instant.EPOCH, null);
        }

        public String address() {
            return Pictures.address(original());
        }

        /** Such as "2,4 MB". */
        public String size() {
            return byteCount >= 1_000_000
                    ? "%.1f MB".formatted(byteCount / 1e6).replace('.', ',')
                    : Math.max(1, byteCount / 1000) + " kB";
        }
    }

    private static final String ROW = """
            select a.id, a.version, a.name, g.slug as owner, g.name as owner_name, a.default_alt_sv, a.default_alt_en,
                   a.credit, a.licence, a.people_in_picture, a.consent_expires_on, a.focal_x, a.focal_y, a.deleted_at,
                   o.id as original_id, o.sha256, o.mime, o.file_name, o.width, o.height, o.byte_count,
                   a.people_in_picture and coalesce(a.consent_expires_on < :today, false) as consent_over
            from media_asset a
            join media_original o on o.id = a.original_id
            join organisation g on g.id = a.owner_id
            """;

    private static final String FOUND = """
            where (a.deleted_at is not null) = (:only = 'trash')
            and (:word = '' or strpos(lower(concat_ws(' ', a.name, a.default_alt_sv, a.default_alt_en, a.credit, o.file_name)),
                                      lower(:word)) > 0)
            and (:owner = '' or g.slug = :owner)
            and (:kind = '' or (o.mime = 'application/pdf') = (:kind = 'pdf'))
            and (:only <> 'no-alt' or (a.default_alt_sv = '' and o.mime <> 'application/pdf'))
            and (:only <> 'consent' or (a.people_in_picture and a.consent_expires_on <= :soon))
            and (:only <> 'unused' or not exists (
                 select 1 from content_reference c where (c.target_kind = 'MEDIA' and c.target = a.id::text)
                 or (c.target_kind = 'PAGE' and c.target like '/fil/' || a.id || '-%')))
            """;

    private final JdbcClient jdbc;
    private final References references;
    private final Originals originals;
    private final Clock clock;

    Library(JdbcClient jdbc, References references, Originals originals, Clock clock) {
        this.jdbc = jdbc;
        this.references = references;
        this.originals = originals;
        this.clock = clock;
    }

    /** One page of what was found, the newest first. */
    List<Row> find(Search search) {
        return find(search, Set.of());
    }

    /** One page of what was found: what these organisations own, then the rest, each the newest first. */
    List<Row> find(Search search, Set<String> ownersFirst) {
        return asked(ROW + FOUND + """
                        order by strpos(:own, ',' || g.slug || ',') > 0 desc, a.id desc limit :size offset :from
                        """, search)
                .param("own", "," + String.join(",", ownersFirst) + ",")
                .param("size", PAGE_SIZE)
                .param("from", (search.page() - 1) * PAGE_SIZE)
                .query(Row.class)
                .list();
    }

    int count(Search search) {
        return asked("select count(*) from (" + ROW + FOUND + ") found", search)
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ROW + "where a.id = :id")
                .param("id", id)
                .param("today", Sweden.today(clock))
                .query(Row.class)
                .optional();
    }

    /** Shown pictures of people whose consent runs out within sixty days, or already has. */
    List<Row> consentsRunningOut() {
        return jdbc.sql(ROW + """
                        where a.deleted_at is null and a.people_in_picture and a.consent_expires_on <= :soon
                        order by a.consent_expires_on, a.id
                        """)
                .param("today", Sweden.today(clock))
                .param("soon", Sweden.today(clock).plusDays(WARNING_DAYS))
                .query(Row.class)
                .list();
    }

    /** Every page that shows it or leads to it; a file may also be led to by the address of an earlier one. */
    List<References.Use> uses(long id) {
        return Stream.concat(
                        references.of(Kind.MEDIA, Long.toString(id)).stream(),
                        originals.history(id).stream()
                                .filter(original -> !original.kind().isPicture())
                                .map(Pictures::address)
                                .distinct()
                                .flatMap(address -> references.of(Kind.PAGE, address).stream()))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Search search) {
        return jdbc.sql(sql)
                .param("today", Sweden.today(clock))
                .param("soon", Sweden.today(clock).plusDays(WARNING_DAYS))
                .param("word", search.sok())
                .param("owner", search.agare())
                .param("kind", search.slag())
                .param("only", search.visa());
    }
}
