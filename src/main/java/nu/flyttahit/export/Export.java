package nu.flyttahit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Archive;
import nu.flyttahit.archive.ArchiveWriter;
import nu.flyttahit.archive.MediaFile;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.archive.PersonFile;
import nu.flyttahit.archive.RedirectFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.media.Copies;
import nu.flyttahit.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes content out: texts as they stand at one moment, then picture after picture without holding the database. */
@Component
class Export {

    /** All that is taken out but the bytes of the media. */
    record Gathered(
            List<PageFile> pages, List<MediaFile> media, List<PersonFile> people, List<RedirectFile> redirects) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ExportedPages pages;
    private final ExportedBesides besides;
    private final Copies copies;
    private final Blocks blocks;
    private final JsonMapper json;
    private final AuditLog audit;
    private final SiteProperties settings;
    private final Clock clock;

    Export(
            ExportedPages pages,
            ExportedBesides besides,
            Copies copies,
            Blocks blocks,
            JsonMapper json,
            AuditLog audit,
            SiteProperties settings,
            Clock clock) {
        this.pages = pages;
        this.besides = besides;
        this.copies = copies;
        this.blocks = blocks;
        this.json = json;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads everything as of one moment, and notes who takes it out. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Gathered gather(ExportForm form, SignedIn who) {
        List<ExportedPages.Row> rows = pages.find(form, who);
        List<PageFile> files = rows.stream().map(this::file).toList();
        List<Block> parts = files.stream().flatMap(this::parts).toList();
        boolean all = form.isWhole() && who.isProjectLeader();
        List<PersonFile> people = form.withPeople() ? besides.people(parts, all) : List.of();
        var gathered = new Gathered(files, media(parts, all), people, besides.redirects(rows, all));
        audit.record(who, "exporterade innehåll", subject(form, rows), null, summary(gathered));
        if (form.withPeople()) {
            audit.record(who, "exporterade kontaktpersoner", subject(form, rows), null, people.size() + " personer");
        }
        return gathered;
    }

    private static String subject(ExportForm form, List<ExportedPages.Row> rows) {
        return form.isWhole() || rows.isEmpty() ? "allt innehåll" : rows.get(0).path();
    }

    private static String summary(Gathered gathered) {
        return "%d sidor, %d bilder och filer"
                .formatted(gathered.pages().size(), gathered.media().size());
    }

    /** The stream is the reader's: written as fast as it takes it, with one picture in memory at a time. */
    void write(Gathered content, OutputStream out) throws IOException {
        var archive = new ArchiveWriter(out, clock.instant());
        for (PageFile page : content.pages()) {
            archive.page(page);
        }
        archive.list(Archive.MEDIA, content.media());
        archive.list(Archive.PEOPLE, content.people());
        archive.list(Archive.REDIRECTS, content.redirects());
        for (MediaFile media : content.media()) {
            archive.media(media.file(), copies.bytes(media.number()));
        }
        archive.finish(settings.baseUrl().toString());
    }

    private PageFile file(ExportedPages.Row row) {
        PageFile.Text text = text(row.title(), row.summary(), row.meta(), row.blocks());
        return new PageFile(
                row.pageId(),
                row.path(),
                row.locale(),
                row.type(),
                row.owner(),
                row.position(),
                row.parent(),
                row.mirrors(),
                row.behind() ? true : null,
                row.live() ? PageFile.State.LIVE : PageFile.State.DRAFT,
                text.title(),
                text.summary(),
                text.meta(),
                text.blocks(),
                draft(row));
    }

    private PageFile.@Nullable Text draft(ExportedPages.Row row) {
        return !row.withDraft()
                        || row.draftTitle() == null
                        || row.draftSummary() == null
                        || row.draftMeta() == null
                        || row.draftBlocks() == null
                ? null
                : text(row.draftTitle(), row.draftSummary(), row.draftMeta(), row.draftBlocks());
    }

    private PageFile.Text text(String title, String summary, String meta, String stored) {
        return new PageFile.Text(
                title, summary, json.readValue(meta, TEXTS), json.readTree(blocks.write(blocks.read(stored))));
    }

    private Stream<Block> parts(PageFile page) {
        return Stream.concat(Stream.of(page.text()), Stream.ofNullable(page.draft()))
                .flatMap(text -> blocks.read(text.blocks().toString()).stream());
    }

    /** What the pages show, and with all content the rest of the library too. */
    private List<MediaFile> media(Collection<Block> parts, boolean all) {
        Set<Long> numbers = new TreeSet<>(all ? copies.all() : Set.of());
        numbers.addAll(parts.stream()
                .flatMap(block -> MediaNumbers.in(block).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return numbers.stream()
                .flatMap(number -> copies.describe(number).stream())
                .toList();
    }
}
