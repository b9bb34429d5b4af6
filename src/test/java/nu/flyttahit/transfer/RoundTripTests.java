package nu.flyttahit.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.archive.Zips;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes out comes in as the same, and where it is already it changes nothing. */
@SiteTest
class RoundTripTests {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestPages pages;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    PageRevisionRepository revisions;

    @Autowired
    Publishing publishing;

    @Autowired
    Blocks blocks;

    @Autowired
    Shelf shelf;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    /** Pages of every kind with all sorts of blocks, told by a seed; brought in as others, as a site without them would. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aSectionComesInAsItWentOut(int seed) throws IOException {
        SignedIn leader = people.leader();
        int root = section(new Random(seed));
        Map<String, String> out = files(export(root, leader));
        var others = new HashMap<String, String>();
        Map<String, byte[]> moved = new LinkedHashMap<>();
        out.forEach((name, text) ->
                moved.put(renamed(name, others), renamed(text, others).getBytes(UTF_8)));
        moved.put("media.json", out.getOrDefault("media.json", "").getBytes(UTF_8));
        copyMedia(export(root, leader), moved);
        Upload looked = imports.looked(Zips.whole(moved), leader);
        assertThat(imports.plan(looked).newPages())
                .isEqualTo(out.keySet().stream()
                        .filter(n -> n.startsWith("pages/"))
                        .count());
        assertThat(imports.applied(looked, true, leader).isDone()).isTrue();
        int copy = jdbc.sql("select id from page_variant where path = ?")
                .param(renamed(variants.findById(root).orElseThrow().getPath(), others))
                .query(Integer.class)
                .single();
        Map<String, String> again = new TreeMap<>();
        files(export(copy, leader)).forEach((name, text) -> again.put(back(name, others), back(text, others)));
        assertThat(again).isEqualTo(out);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9})
    void theSameSiteIsNotChanged(int seed) throws IOException {
        SignedIn leader = people.leader();
        byte[] zip = export(section(new Random(seed)), leader);
        assertThat(imports.plan(zip, leader).changesNothing()).isTrue();
    }

    @Test
    void theFirstContentGoesOutAndChangesNothingWhenItComesBack() throws IOException {
        SignedIn leader = people.leader();
        int programme = jdbc.sql("select id from page_variant where path = '/fler-till-kalmar-lan'")
                .query(Integer.class)
                .single();
        byte[] zip = export(programme, leader);
        assertThat(files(zip)).hasSizeGreaterThan(10);
        assertThat(imports.plan(zip, leader).changesNothing()).isTrue();
    }

    private int section(Random random) {
        int start = jdbc.sql("select id from page_variant where path = '/'")
                .query(Integer.class)
                .single();
        int root = pages.draft(start, "article");
        var all = new ArrayList<>(List.of(root));
        for (int i = 0; i < 4; i++) {
            all.add(pages.draft(all.get(random.nextInt(all.size())), "article"));
        }
        for (int page : all) {
            write(page, random);
            if (random.nextBoolean()) {
                write(english(page), random);
            }
        }
        return root;
    }

    /** One of: a draft, live, live with a draft after it. */
    private void write(int page, Random random) {
        draft(page, text(random));
        if (random.nextInt(3) > 0) {
            publishing.publish(variants.findById(page).orElseThrow());
            if (random.nextBoolean()) {
                draft(page, text(random));
            }
        }
    }

    private void draft(int page, Content text) {
        PageVariant variant = variants.findById(page).orElseThrow();
        variant.draft(revisions.save(new PageRevision(
                page, revisions.nextNumber(page), PageRevision.Kind.SAVED, text, null, Instant.now())));
        variants.saveAndFlush(variant);
    }

    private int english(int swedish) {
        PageVariant variant = variants.findById(swedish).orElseThrow();
        return variants.saveAndFlush(new PageVariant(variant.getPageId(), "en", "/en" + variant.getPath()))
                .getId();
    }

    private Content text(Random random) {
        var list = new ArrayList<Block>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            list.add(block("b" + i, random).cleaned());
        }
        return new Content(word(random), word(random), Map.of("landscape", "stad"), blocks.write(list));
    }

    private Block block(String id, Random random) {
        String heading = random.nextBoolean() ? null : word(random);
        String html = "<p>%s <strong>%s</strong> &amp; &lt;b&gt; 1&nbsp;000 a+b=c @</p><ul><li>%s</li></ul>"
                .formatted(word(random), word(random), word(random));
        return switch (random.nextInt(7)) {
            case 0 ->
                new Block.Text(
                        id,
                        1,
                        heading,
                        html,
                        List.of(new Block.Source(
                                word(random), "https://example.com/?a=1&b=ö", LocalDate.EPOCH.plusYears(50))));
            case 1 ->
                new Block.Facts(
                        id, 1, heading, List.of(new Block.Facts.Row(word(random), word(random), null, heading)));
            case 2 -> new Block.Questions(id, 1, heading, List.of(new Block.Questions.Item(word(random), html)));
            case 3 -> new Block.Links(id, 1, heading, List.of(new Block.Links.Item(word(random), "/kalmar", heading)));
            case 4 -> new Block.Notice(id, 1, heading, "info", html);
            case 5 ->
                new Block.Picture(id, 1, heading, shelf.picture("kalmar"), "decorative", null, word(random), html);
            default -> new Block.Quote(id, 1, html, word(random), heading);
        };
    }

    private static String word(Random random) {
        return List.of(
                                "Åäö",
                                "\"citat\"",
                                "a\\b",
                                "<tagg>",
                                "snabel@test.example",
                                "👩‍👧 familj",
                                "tab\tflik",
                                "Ett",
                                "{}")
                        .get(random.nextInt(9))
                + random.nextInt(1000);
    }

    private byte[] export(int root, SignedIn leader) {
        MvcTestResult answer = mvc.post()
                .uri("/admin/export")
                .with(signedIn(leader))
                .with(csrf())
                .param("sida", Integer.toString(root))
                .param("under", "true")
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Every JSON file but the manifest. */
    private static Map<String, String> files(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        unzip(archive).forEach((name, bytes) -> {
            if (name.endsWith(".json") && !name.equals("manifest.json")) {
                files.put(name, new String(bytes, UTF_8));
            }
        });
        return files;
    }

    private static void copyMedia(byte[] archive, Map<String, byte[]> into) throws IOException {
        unzip(archive).forEach((name, bytes) -> {
            if (name.startsWith("media/")) {
                into.put(name, bytes);
            }
        });
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Addresses of test pages and numbers of pages hold UUIDs: others instead make them other pages. */
    private static String renamed(String text, Map<String, String> others) {
        return UUIDS.matcher(text)
                .replaceAll(found -> others.computeIfAbsent(
                        found.group(), uuid -> UUID.randomUUID().toString()));
    }

    private static String back(String text, Map<String, String> others) {
        String result = text;
        for (var other : others.entrySet()) {
            result = result.replace(other.getValue(), other.getKey());
        }
        return result;
    }
}
