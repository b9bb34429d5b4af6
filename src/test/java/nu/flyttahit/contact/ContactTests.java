package nu.flyttahit.contact;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.account.ToDo;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import nu.flyttahit.site.Sweden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What editors do with the people whom pages name, and what visitors see of it. */
@SiteTest
class ContactTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestPages testPages;

    @Autowired
    EditedPages pages;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    Publishing publishing;

    @Autowired
    Drafting drafting;

    @Autowired
    Blocks blocks;

    @Autowired
    ContactList list;

    @Autowired
    ContactToDo todo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SignedIn editor;
    private String name;

    @BeforeEach
    void prepare() {
        editor = people.editorOf("kalmar");
        name = "Prov " + UUID.randomUUID();
    }

    @Test
    void anEditorAddsAPersonWhomAPageNamesAndACorrectionReachesThePageAtOnce() {
        long id = added("0480-45 00 00", "");
        EditedPages.Row page = pageNaming(id);
        assertThat(shown(page)).contains(name, "0480-45 00 00");
        assertThat(post(
                        "/" + id,
                        form(
                                "0480-45 11 11",
                                "",
                                "kalmar",
                                list.find(id).orElseThrow().version())))
                .hasStatus(302);
        assertThat(shown(page)).contains("0480-45 11 11").doesNotContain("0480-45 00 00");
        assertThat(logged(id)).contains("ändrade en kontaktperson: telefon").noneMatch(line -> line.contains(name));
    }

    @Test
    void fromTheDayAfterTheLastNobodyIsShownAndTheEditorIsTold() {
        long id = added("0480-45 00 00", "");
        EditedPages.Row page = pageNaming(id);
        String soon = Sweden.today(clock).plusDays(59).toString();
        post("/" + id, form("0480-45 00 00", soon, "kalmar", 0));
        assertThat(todo.of(editor))
                .anyMatch(item -> item.path().endsWith("/" + id) && item.urgency() == ToDo.Urgency.WHEN_TIME);
        assertThat(todo.of(people.editorOf("vimmerby")))
                .noneMatch(item -> item.path().endsWith("/" + id));
        post("/" + id + "/avslut", Map.of("version", "1"));
        assertThat(shown(page)).doesNotContain(name).contains("Fråga gärna.");
        assertThat(todo.of(editor))
                .anyMatch(item -> item.path().endsWith("/" + id) && item.urgency() == ToDo.Urgency.URGENT);
        assertThat(mvc.get()
                        .uri("/admin/sidor/" + page.variantId() + "/kontroll")
                        .with(signedIn(editor)))
                .bodyText()
                .contains("har slutat. Välj en annan.");
    }

    @Test
    void whomAPageNamesIsNotRemoved() {
        long id = added("0480-45 00 00", "");
        EditedPages.Row page = pageNaming(id);
        assertThat(post("/" + id + "/borttagning", Map.of("version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Sidor hänvisar till personen", page.path());
        long unused = added("0480-45 00 00", "");
        assertThat(post("/" + unused + "/borttagning", Map.of("version", "0"))).hasStatus(302);
        assertThat(list.find(unused)).isEmpty();
    }

    @Test
    void faultsAreToldAtTheirFieldsAndWhatWasTypedStays() {
        assertThat(post("", form("ring mig", "", "kalmar", 0)))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv numret med siffror", "ring mig", name);
        assertThat(post("", form("", "", "kalmar", 0)))
                .hasStatus(422)
                .bodyText()
                .contains("helst båda");
        assertThat(post("", form("0480-45 00 00", "", "vimmerby", 0)))
                .hasStatus(422)
                .bodyText()
                .contains("Välj en organisation som du är redaktör för");
        assertThat(list.of("")).noneMatch(row -> row.name().equals(name));
    }

    @Test
    void nobodysChangeIsOverwrittenUnseen() {
        long id = added("0480-45 00 00", "");
        post("/" + id, form("0480-45 11 11", "", "kalmar", 0));
        assertThat(post("/" + id, form("0480-45 22 22", "", "kalmar", 0)))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade", "0480-45 11 11", "0480-45 22 22");
    }

    private long added(String phone, String until) {
        assertThat(post("", form(phone, until, "kalmar", 0))).hasStatus(302);
        return list.of("kalmar").stream()
                .filter(row -> row.name().equals(name))
                .mapToLong(ContactList.Row::id)
                .max()
                .orElseThrow();
    }

    private EditedPages.Row pageNaming(long contact) {
        int id = testPages.draft();
        String key = list.find(contact).orElseThrow().key();
        String stored = blocks.write(List.of(new Block.Contact("fraga", 1, "Fråga oss", key, "<p>Fråga gärna.</p>")));
        drafting.save(
                id,
                text -> new Content("Prov", "En sida.", text.meta(), stored),
                pages.find(id).orElseThrow().version(),
                editor);
        publishing.publish(variants.findById(id).orElseThrow());
        return pages.find(id).orElseThrow();
    }

    private String shown(EditedPages.Row page) {
        return new String(
                mvc.get().uri(page.path()).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> logged(long id) {
        return jdbc.sql("select what || ': ' || coalesce(after, '') from audit_event where subject = ?")
                .param("kontakt " + id)
                .query(String.class)
                .list();
    }

    private Map<String, String> form(String phone, String until, String owner, int version) {
        return Map.of(
                "name", name,
                "role", "inflyttarlots",
                "phone", phone,
                "mail", "",
                "owner", owner,
                "validUntil", until,
                "version", Integer.toString(version));
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request =
                mvc.post().uri("/admin/kontakter" + path).with(signedIn(editor)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
