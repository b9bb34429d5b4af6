package nu.flyttahit.media;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nu.flyttahit.picture.FileKind;
import nu.flyttahit.picture.Inspection;
import nu.flyttahit.site.Sweden;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes in the database, and who may see them. Never loaded where only their description is wanted. */
@Component
class Originals {

    /** A file that an asset shows or has shown. */
    record Original(
            long id,
            long assetId,
            String sha256,
            String mime,
            String fileName,
            int width,
            int height,
            int byteCount,
            Instant receivedAt,
            @Nullable String receivedBy) {

        FileKind kind() {
            return FileKind.ofMime(mime);
        }

        /** Part of the public address: other bytes, another address. */
        String hash8() {
            return sha256.substring(0, 8);
        }
    }

    /** Where a file that is already there belongs. */
    record Holder(long assetId, long originalId, String name, boolean deleted) {}

    private static final String ORIGINAL = """
            select o.id, o.asset_id, o.sha256, o.mime, o.file_name, o.width, o.height, o.byte_count, o.received_at,
                   c.name as received_by
            from media_original o join media_asset a on a.id = o.asset_id left join account c on c.id = o.received_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Originals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(long asset, String sha256, String fileName, Inspection.Kept file, long account) {
        return jdbc.sql("""
                        insert into media_original (asset_id, sha256, mime, file_name, width, height, byte_count, bytes,
                                                    received_at, received_by)
                        values (:asset, :sha256, :mime, :name, :width, :height, :count, :bytes, :at, :by) returning id
                        """)
                .param("asset", asset)
                .param("sha256", sha256)
                .param("mime", file.kind().mime())
                .param("name", fileName)
                .param("width", file.width())
                .param("height", file.height())
                .param("count", file.bytes().length)
                .param("bytes", file.bytes())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", account)
                .query(Long.class)
                .single();
    }

    Optional<Holder> holder(String sha256) {
        return jdbc.sql("""
                        select a.id as asset_id, o.id as original_id, a.name, a.deleted_at is not null as deleted
                        from media_original o join media_asset a on a.id = o.asset_id where o.sha256 = :sha256
                        """).param("sha256", sha256).query(Holder.class).optional();
    }

    /** What an asset shows, if visitors may see it today. */
    Optional<Original> ofVisitors(long asset) {
        return jdbc.sql(ORIGINAL + """
                        where a.id = :asset and o.id = a.original_id and a.deleted_at is null
                        and not (a.people_in_picture and coalesce(a.consent_expires_on < :today, false))
                        """)
                .param("asset", asset)
                .param("today", Sweden.today(clock))
                .query(Original.class)
                .optional();
    }

    /** What an asset shows, for those who work with it. */
    Optional<Original> ofAsset(long asset) {
        return jdbc.sql(ORIGINAL + "where a.id = :asset and o.id = a.original_id")
                .param("asset", asset)
                .query(Original.class)
                .optional();
    }

    /** Everything an asset has shown, the newest first. */
    List<Original> history(long asset) {
        return jdbc.sql(ORIGINAL + "where a.id = :asset order by o.id desc")
                .param("asset", asset)
                .query(Original.class)
                .list();
    }

    byte[] bytes(long original) {
        return jdbc.sql("select bytes from media_original where id = :id")
                .param("id", original)
                .query(byte[].class)
                .single();
    }
}
