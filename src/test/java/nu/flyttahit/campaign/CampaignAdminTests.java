package nu.flyttahit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@SiteTest
class CampaignAdminTests {

    private static final String LIST = "/admin/statistik/kampanjer";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    CampaignMarks marks;

    @Autowired
    JdbcClient jdbc;

    private final String mark = "prov-" + UUID.randomUUID();
    private SignedIn leader;

    @BeforeEach
    void signIn() {
        leader = people.leader();
    }

    @Test
    void aCampaignGetsFinishedAddressesThatCountAtOnce() {
        String page = create("Höst i länet");
        assertThat(get(page)).hasStatusOk().bodyText().contains("Säg först var länkarna ska stå");
        assertThat(post(page + "/platser", form("source", "Facebook", "medium", "Social", "sida", "/kalmar")))
                .hasStatus3xxRedirection();
        String query = "utm_campaign=%s&utm_source=facebook&utm_medium=social".formatted(mark);
        assertThat(get(page + "?sida=/kalmar"))
                .bodyText()
                .contains("/kalmar?" + query.replace("&", "&amp;"), "readonly");
        assertThat(found(query)).isEqualTo(place("facebook"));
        assertThat(found("utm_campaign=" + mark)).isEqualTo(place(""));
        assertThat(get(page + "/platser/" + place("facebook") + "/qr.svg?sida=/kalmar"))
                .hasStatusOk()
                .hasContentType("image/svg+xml")
                .bodyText()
                .startsWith("<svg");
        assertThat(get(page + "?sida=/finns-inte")).hasStatus(400);
    }

    @Test
    void theVisitsItBroughtStandBesideItsGoal() {
        String page = create("Höst i länet");
        jdbc.sql("""
                        insert into visit_source_day (day, item, kind, id, visits)
                        values ('2003-01-01', 0, 'campaign', :place, 480), ('2003-01-02', 0, 'campaign', :place, 40)
                        """).param("place", place("")).update();
        assertThat(get(page))
                .bodyText()
                .contains("520", "Målet är 500 besök", "Nått")
                .contains("från platser som inte är upplagda");
        assertThat(get(LIST)).bodyText().contains("Höst i länet", "520");
        assertThat(post(page + "/borttagning", form("version", "0"))).hasStatus3xxRedirection();
        assertThat(get(page)).hasStatusOk();
        assertThat(post(page + "/avslut", form("version", "0"))).hasStatus3xxRedirection();
        jdbc.sql("delete from visit_source_day where id = ? and day < '2004-01-01'")
                .param(place(""))
                .update();
        assertThat(post(page + "/borttagning", form("version", "1"))).hasStatus3xxRedirection();
        assertThat(post(page + "/borttagning", form("version", "1"))).hasStatus3xxRedirection();
        assertThat(get(page)).hasStatus(404);
        assertThat(found("utm_campaign=" + mark)).isEqualTo(CampaignMarks.UNREGISTERED);
    }

    @Test
    void aDoubleClickMakesOneCampaignAndOnePlace() {
        String page = create("Höst i länet");
        assertThat(create("Höst i länet")).isEqualTo(page);
        post(page + "/platser", form("source", "kort", "medium", "affisch"));
        post(page + "/platser", form("source", "kort", "medium", "affisch"));
        assertThat(jdbc.sql("select count(*) from campaign_source where campaign_id = ?")
                        .param(Integer.valueOf(page.substring(LIST.length() + 1)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        String removal = page + "/platser/" + place("kort") + "/borttagning";
        assertThat(post(removal, form())).hasStatus3xxRedirection();
        assertThat(post(removal, form())).hasStatus3xxRedirection();
    }

    @Test
    void aChangeAndAnEndArePressedTwice() {
        String page = create("Höst");
        assertThat(post(page + "/andring", campaign("Senhöst"))).hasStatus3xxRedirection();
        assertThat(post(page + "/andring", campaign("Senhöst"))).hasRedirectedUrl(page);
        assertThat(post(page + "/avslut", form("version", "1"))).hasRedirectedUrl(page);
        assertThat(post(page + "/avslut", form("version", "1"))).hasRedirectedUrl(page);
    }

    @Test
    void manyPressesInTheSameMomentMakeOneCampaignAndOneChange() {
        List<String> pages = IntStream.range(0, 6)
                .parallel()
                .mapToObj(press -> create("Höst i länet"))
                .toList();
        assertThat(pages).containsOnly(pages.get(0));
        assertThat(IntStream.range(0, 6)
                        .parallel()
                        .mapToObj(press -> post(pages.get(0) + "/andring", campaign("Senhöst")))
                        .toList())
                .allSatisfy(answer -> assertThat(answer).hasRedirectedUrl(pages.get(0)));
    }

    @Test
    void aMarkThatIsTakenIsRefusedWithTheNameOfWhoHasIt() {
        create("Höst i länet");
        assertThat(post(LIST, campaign("Något helt annat")))
                .hasStatus(422)
                .bodyText()
                .contains("används redan av Höst i länet");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2098-12-31, 'Sista dagen får inte ligga före'",
        "from, 0001-01-01, 'Skriv första dagen som ett datum'",
        "to, i morgon, 'Skriv sista dagen som ett datum'",
        "goal, -3, 'Skriv målet som ett helt antal'",
        "goal, 99999999, 'Skriv målet som ett helt antal'",
        "municipality, stockholm, 'Välj en kommun'",
        "mark, %<script>, 'Använd små bokstäver'",
        "name, '', 'Skriv vad kampanjen heter'"
    })
    void badInputIsRefusedAtItsFieldAndKept(String field, String value, String sentence) {
        MultiValueMap<String, String> form = campaign("Höst");
        form.set(field, value);
        assertThat(post(LIST, form))
                .hasStatus(422)
                .bodyText()
                .contains(sentence)
                .doesNotContain("<script>,");
    }

    @Test
    void tenThousandCharactersAreRefusedAndAScriptIsShownAsText() {
        assertThat(post(LIST, campaign("a".repeat(10_000))))
                .hasStatus(422)
                .bodyText()
                .contains("högst 120 tecken");
        String page = create("<script>alert(1)</script>");
        assertThat(get(page)).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(get(LIST)).bodyText().doesNotContain("<script>alert");
        assertThat(post(page + "/platser", form("source", "a".repeat(10_000), "medium", "<b>")))
                .hasStatus(422)
                .bodyText()
                .contains("Använd små bokstäver");
    }

    @Test
    void ofTwoWhoChangeACampaignTheSecondSeesWhatTheFirstSaved() {
        String page = create("Höst");
        assertThat(post(page + "/andring", campaign("Senhöst"))).hasStatus3xxRedirection();
        assertThat(post(page + "/andring", campaign("Vinter")))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan ändrade", "Senhöst", "value=\"Vinter\"");
        assertThat(get(page)).bodyText().contains("Senhöst").doesNotContain("Vinter");
    }

    @Test
    void editorsRunThoseOfTheirOwnMunicipality() {
        leader = people.editorOf("kalmar");
        MultiValueMap<String, String> form = campaign("Höst");
        assertThat(post(LIST, form)).hasStatus(422).bodyText().contains("Välj en kommun som du är redaktör för");
        form.set("municipality", "nybro");
        assertThat(post(LIST, form)).hasStatus(422);
        form.set("municipality", "kalmar");
        assertThat(post(LIST, form)).hasStatus3xxRedirection();
    }

    /** The address of its page. */
    private String create(String name) {
        MvcTestResult made = post(LIST, campaign(name));
        assertThat(made).hasStatus3xxRedirection();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private MultiValueMap<String, String> campaign(String name) {
        return form(
                "name", name, "mark", mark, "from", "2026-11-01", "to", "2098-11-30", "goal", "500", "version", "0");
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.set(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(People.signedIn(leader)).exchange();
    }

    private MvcTestResult post(String path, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(path)
                .params(form)
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private int found(String query) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setQueryString(query);
        return marks.of(request);
    }

    private int place(String source) {
        List<Integer> ids = jdbc.sql("""
                        select s.id from campaign_source s join campaign c on c.id = s.campaign_id
                        where c.mark = :mark and s.source = :source
                        """)
                .param("mark", mark)
                .param("source", source)
                .query(Integer.class)
                .list();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
