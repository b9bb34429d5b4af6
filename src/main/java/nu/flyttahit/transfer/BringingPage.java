package nu.flyttahit.transfer;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nu.flyttahit.account.AuditLog;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.archive.MediaNumbers;
import nu.flyttahit.archive.PageFile;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.References;
import nu.flyttahit.intake.FileTexts;
import nu.flyttahit.intake.Plan.PagePlan;
import nu.flyttahit.intake.PresentPages;
import nu.flyttahit.intake.PresentPages.Present;
import nu.flyttahit.publication.Publication;
import nu.flyttahit.publication.Publication.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings one language of a page in: the texts that are not here yet become its newest versions. */
@Component
class BringingPage {

    /**
     * What the pages of one import share.
     *
     * @param swedish the version that the Swedish page at a path of the archive got for visitors
     * @param said sentences about pages that did not become what was asked for
     */
    record Common(Map<Long, MediaNumbers.Here> here, Map<String, Long> swedish, List<String> said) {}

    private final PresentPages present;
    private final Organisations organisations;
    private final PageRepository pages;
    private final PageVariantRepository variants;
    private final PageRevisionRepository revisions;
    private final References references;
    private final Blocks blocks;
    private final Publishing publishing;
    private final Publication publication;
    private final Brought brought;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    BringingPage(
            PresentPages present,
            Organisations organisations,
            PageRepository pages,
            PageVariantRepository variants,
            PageRevisionRepository revisions,
            References references,
            Blocks blocks,
            Publishing publishing,
            Publication publication,
            Brought brought,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.present = present;
        this.organisations = organisations;
        this.pages = pages;
        this.variants = variants;
        this.revisions = revisions;
        this.references = references;
        this.blocks = blocks;
        this.publishing = publishing;
        this.publication = publication;
        this.brought = brought;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page on its way: what it was before, and which of its texts are still to come. */
    record Pending(
            PageFile file,
            PagePlan plan,
            PageVariant variant,
            Brought.PageRow before,
            FileTexts texts,
            Deque<Content> left) {

        /** Whether its newest text is now the one for visitors. */
        boolean standsWithLiveText(@Nullable Content newest) {
            return texts.live() != null && texts.live().equals(newest);
        }
    }

    /** The text for visitors becomes the draft, if it is new here. */
    Pending begin(PageFile file, PagePlan plan, Common common, Order order) {
        Present before = present.find(file).orElse(null);
        boolean createsPage = before == null && !file.locale().equals("en");
        PageVariant variant = before == null ? plant(file) : lock(plan);
        var row = new Brought.PageRow(
                variant.getId(),
                createsPage,
                variant.getLiveRevisionId(),
                before == null ? null : variant.newestRevisionId(),
                null,
                null);
        FileTexts texts = FileTexts.of(file, blocks, common.here());
        var left = new ArrayDeque<>(texts.newTo(before));
        if (!left.isEmpty() && (left.size() > 1 || before == null || left.peek().equals(texts.live()))) {
            draftFirst(variant, file, texts, left.pop(), common, order);
        }
        return new Pending(file, plan, variant, row, texts, left);
    }

    private void draftFirst(
            PageVariant variant, PageFile file, FileTexts texts, Content text, Common common, Order order) {
        long revision = draft(variant, text, order);
        if (text.equals(texts.live())) {
            if (file.locale().equals("sv")) {
                common.swedish().put(file.path(), revision);
            }
            mirror(variant, file, common);
        }
    }

    /** When all pages are there that it may lead to. */
    void publish(Pending page, Common common, Order order) {
        Content newest = revisions
                .findById(page.variant().newestRevisionId())
                .map(PageRevision::content)
                .orElseThrow();
        if (page.standsWithLiveText(own(newest))) {
            publish(page.variant(), page.plan(), common, order);
        }
    }

    /** The text that nobody is to see yet becomes the draft at last. */
    void finish(Pending page, Order order) {
        while (!page.left().isEmpty()) {
            draft(page.variant(), page.left().pop(), order);
        }
        brought.note(order, page.variant(), page.before());
    }

    /** PostgreSQL has a spelling of its own for JSON. */
    private Content own(Content stored) {
        return new Content(
                stored.title(),
                stored.summary(),
                stored.meta(),
                blocks.write(blocks.read(stored.blocks()).stream()
                        .map(Block::cleaned)
                        .toList()));
    }

    /** Where the plan says that it is new to visitors, and nothing stops it. */
    private void publish(PageVariant variant, PagePlan plan, Common common, Order order) {
        if (!order.publish() || !plan.publishable()) {
            return;
        }
        if (order.who() == null) {
            publishing.publish(variant);
            return;
        }
        Outcome outcome = publication.publishAnyway(
                variant.getId(),
                variant.getVersion(),
                order.who(),
                order.upload() == null
                        ? ""
                        : "Inläst ur en fil, " + order.upload().subject());
        if (!outcome.isLive()) {
            common.said()
                    .add("%s är inläst som utkast men inte publicerad. %s"
                            .formatted(
                                    variant.getPath(),
                                    outcome == Outcome.FAULTS
                                            ? "Den har fel som måste rättas först."
                                            : outcome.sentence()));
        }
    }

    /** An English text that was up to date where it came from is so here, with the Swedish text that came along. */
    private void mirror(PageVariant variant, PageFile file, Common common) {
        if (file.mirrors() == null || file.lagsBehind()) {
            return;
        }
        Long swedish = common.swedish().get(file.mirrors());
        variant.mirror(swedish == null ? newestForVisitors(file.mirrors()) : swedish);
        variants.saveAndFlush(variant);
    }

    private long newestForVisitors(String path) {
        return jdbc.sql("""
                        select coalesce(v.live_revision_id, v.draft_revision_id) from page_variant v
                        join page p on p.id = v.page_id and p.deleted_at is null
                        where v.path = :path and v.locale = 'sv' order by v.live_revision_id is null, v.id limit 1
                        """).param("path", path).query(Long.class).single();
    }

    private long draft(PageVariant variant, Content text, Order order) {
        int id = variant.getId();
        PageRevision revision = revisions.save(new PageRevision(
                id, revisions.nextNumber(id), PageRevision.Kind.IMPORTED, text, order.account(), clock.instant()));
        variant.draft(revision);
        variants.saveAndFlush(variant);
        references.rewrite(id, References.Role.DRAFT, text.blocks());
        if (order.who() != null) {
            audit.record(order.who(), "läste in ett utkast", variant.getPath(), null, text.title());
        }
        return revision.getId();
    }

    /** Whoever saved after the plan was looked at keeps what was saved: the import stops. */
    private PageVariant lock(PagePlan plan) {
        PageVariant variant =
                variants.lock(Objects.requireNonNull(plan.variantId())).orElseThrow();
        if (!Objects.equals(variant.getVersion(), plan.version())) {
            throw new ChangedMeanwhileException();
        }
        return variant;
    }

    private PageVariant plant(PageFile file) {
        UUID page = file.locale().equals("en") && file.mirrors() != null
                ? present.page(file.mirrors()).orElseThrow()
                : newPage(file);
        return variants.saveAndFlush(new PageVariant(page, file.locale(), file.path()));
    }

    private UUID newPage(PageFile file) {
        String above = file.above();
        UUID parent = above == null ? null : present.page(above).orElseThrow();
        long owner = organisations.bySlug(file.owner()).orElseThrow().id();
        return pages.saveAndFlush(new Page(number(file), parent, owner, file.type(), file.position()))
                .getId();
    }

    /** Its own, so that it is known again wherever it goes. */
    private UUID number(PageFile file) {
        @Nullable UUID own = file.id();
        return own == null || present.exists(own) ? UUID.randomUUID() : own;
    }
}
