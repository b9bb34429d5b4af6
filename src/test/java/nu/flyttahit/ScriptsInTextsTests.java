package nu.flyttahit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.media.Shelf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Writes every attempt to run a script into every field, and reads every page that shows it: for readers and for editors. */
@SiteTest
class ScriptsInTextsTests {

    private static final String RUNS = "(?s)(javascript|vbscript|data):.*";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPages pages;

    @Autowired
    Publishing publishing;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    People people;

    @Autowired
    Shelf shelf;

    @Autowired
    JdbcClient jdbc;

    private final List<String> vectors = vectors();
    private SignedIn leader;
    private int page;

    @BeforeEach
    void aPage() {
        leader = people.leader();
        int kalmar = jdbc.sql("select id from page_variant where path = '/kalmar'")
                .query(Integer.class)
                .single();
        page = pages.draft(kalmar, "page");
    }

    @Test
    void nothingRunsOnAnyPageThatShowsAText() {
        assertThat(save(fields("", ""))).hasStatus3xxRedirection();
        publishing.publish(variants.findById(page).orElseThrow());
        Map<String, String> changed = fields("x", " igen");
        assertThat(save(changed)).hasStatus3xxRedirection();
        String path = variants.findById(page).orElseThrow().getPath();
        List.of(path, "/admin", "/admin/sidor", "/admin/logg").forEach(this::assertHarmless);
        List.of(
                        "",
                        "/forhandsgranskning",
                        "/forhandsgranskning/sida",
                        "/historik",
                        "/jamforelse",
                        "/logg",
                        "/publicering",
                        "/kontroll",
                        "/granskning",
                        "/adress",
                        "/kopia",
                        "/papperskorg",
                        "/avpublicering",
                        "/schemalaggning")
                .forEach(part -> assertHarmless("/admin/sidor/" + page + part));
        changed.put("version", "0");
        changed.put("title", "Någon annans " + vectors.get(0));
        MvcTestResult conflict = save(changed);
        assertThat(conflict).hasStatus(409);
        assertHarmless("the conflict", html(conflict));
        assertHarmless("/admin/sidor/" + page + "?kladd");
    }

    @Test
    void nothingRunsOfAProposalAPictureOrAName() {
        long picture = shelf.picture("kalmar");
        for (String vector : vectors.subList(0, 12)) {
            jdbc.sql("""
                            insert into proposal (variant_id, base_revision_id, proposer_id, title, summary, blocks, comment, state, reason, created_at)
                            select id, draft_revision_id, :who, :text, :text, '[]', :text, 'WAITING', :text, now()
                            from page_variant where id = :page
                            """)
                    .param("page", page)
                    .param("who", leader.id())
                    .param("text", vector)
                    .update();
            jdbc.sql("update media_asset set name = :text, credit = :text, default_alt_sv = :text where id = :id")
                    .param("text", vector)
                    .param("id", picture)
                    .update();
            assertHarmless("/admin/media/" + picture);
        }
        assertHarmless("/admin/media?q=" + "%22%3E%3Csvg%20onload%3Dalert(1)%3E");
        assertHarmless("/admin/forslag");
        jdbc.sql("select id from proposal where variant_id = ?")
                .param(page)
                .query(Long.class)
                .list()
                .forEach(id -> assertHarmless("/admin/forslag/" + id));
    }

    @Test
    void nothingRunsOfACommentAContactAGroupOfWordsOrAMail() {
        for (String vector : vectors) {
            assertThat(mvc.post()
                            .uri("/admin/sidor/" + page + "/kommentarer")
                            .with(csrf())
                            .with(People.signedIn(leader))
                            .param("text", vector))
                    .hasStatus3xxRedirection();
        }
        List.of("/kommentarer", "", "/forhandsgranskning")
                .forEach(part -> assertHarmless("/admin/sidor/" + page + part));
        String all = String.join(" ", vectors).substring(0, 120);
        for (String text : List.of(all, vectors.get(3), vectors.get(28), vectors.get(30))) {
            long contact = jdbc.sql("""
                            insert into page_contact (key, owner_id, name, role, mail, phone)
                            values (gen_random_uuid(), (select min(id) from organisation), :text, :text, 'a@b.se', :phone)
                            returning id
                            """)
                    .param("text", text)
                    .param("phone", text.substring(0, 20))
                    .query(Long.class)
                    .single();
            long words = jdbc.sql("insert into synonym_group (locale, words, version) values ('en', ?, 0) returning id")
                    .param(text)
                    .query(Long.class)
                    .single();
            long mail = jdbc.sql("""
                            insert into mail_message
                                (message_id, recipient, subject, body, state, fault, next_attempt_at, created_at, queued_at)
                            values (gen_random_uuid(), 'a@test.example', :text, :text, 'FAILED', :text, now(), now(), now())
                            returning id
                            """).param("text", text).query(Long.class).single();
            List.of(
                            "/admin/kontakter",
                            "/admin/kontakter/" + contact,
                            "/admin/synonymer",
                            "/admin/synonymer/" + words,
                            "/admin/post",
                            "/admin/post/" + mail)
                    .forEach(this::assertHarmless);
            jdbc.sql("delete from page_contact where id = ?").param(contact).update();
            jdbc.sql("delete from synonym_group where id = ?").param(words).update();
            jdbc.sql("delete from mail_message where id = ?").param(mail).update();
        }
    }

    @Test
    void anAddressThatRunsIsRefused() {
        for (String address :
                List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//elak.example")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("title", "T", "blocks[l].type", "links"));
            fields.put("blocks[l].rows[0].title", "Läs");
            fields.put("blocks[l].rows[0].url", address);
            MvcTestResult answer = save(fields);
            assertThat(answer).as(address).hasStatus(422);
            assertHarmless(address, html(answer));
        }
    }

    private Map<String, String> fields(String before, String after) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", before + vectors.get(0) + after);
        fields.put("summary", before + vectors.get(3) + after);
        for (int i = 0; i < vectors.size(); i++) {
            String text = before + vectors.get(i) + after;
            put(fields, "t" + i, Map.of("type", "text", "heading", text, "html", text, "rows[0].title", text));
            put(
                    fields,
                    "f" + i,
                    Map.of("type", "facts", "rows[0].label", text, "rows[0].value", text, "rows[0].note", text));
            put(fields, "q" + i, Map.of("type", "questions", "rows[0].question", text, "rows[0].html", text));
            put(fields, "c" + i, Map.of("type", "quote", "html", text, "name", text, "role", text));
            put(fields, "n" + i, Map.of("type", "notice", "kind", text, "heading", text, "html", text));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String block, Map<String, String> values) {
        values.forEach((name, value) -> fields.put("blocks[" + block + "]." + name, value));
    }

    private MvcTestResult save(Map<String, String> fields) {
        var request = mvc.post().uri("/admin/sidor/" + page).with(csrf()).with(People.signedIn(leader));
        fields.putIfAbsent(
                "version",
                Integer.toString(variants.findById(page).orElseThrow().getVersion()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private void assertHarmless(String address) {
        MvcTestResult answer =
                mvc.get().uri(address).with(People.signedIn(leader)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        assertHarmless(address, html(answer));
    }

    private static void assertHarmless(String where, Document html) {
        assertThat(
                        html.select(
                                "script:not([src^=/]):not([type=application/ld+json]), style, base[href], object, embed, [srcdoc], meta[http-equiv]"))
                .as(where)
                .isEmpty();
        for (Element element : html.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .as(where)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
                if (List.of("href", "src", "action", "formaction", "xlink:href", "data")
                        .contains(attribute.getKey())) {
                    assertThat(value).as(where).doesNotMatch(RUNS).doesNotContain("elak.example");
                }
            }
        }
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> vectors() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/script-vectors.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
