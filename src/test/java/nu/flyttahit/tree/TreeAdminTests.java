package nu.flyttahit.tree;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.tree.TreePages.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class TreeAdminTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Grove grove;

    @Autowired
    TreePages tree;

    private SignedIn editor;
    private Node kalmar;

    @BeforeEach
    void prepare() {
        editor = people.editorOf("kalmar");
        kalmar = grove.municipality("kalmar");
    }

    @Test
    void aTitleGetsAnAddressAndTheFormSentTwiceMakesOneDraft() {
        String title = "Åäö " + Grove.word("a");
        String id = UUID.randomUUID().toString();
        String slug = nu.flyttahit.redirect.Slugs.propose(title);
        assertThat(post(kalmar, "ny", Map.of("id", id, "title", title)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + slug + "\"");
        MvcTestResult first = post(kalmar, "ny", Map.of("id", id, "title", title, "slug", slug));
        MvcTestResult second = post(kalmar, "ny", Map.of("id", id, "title", title, "slug", slug));
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        Node page = grove.at("/kalmar/" + slug);
        assertThat(page.live()).isFalse();
        assertThat(page.owner()).isEqualTo("kalmar");
        assertThat(mvc.get().uri(page.path())).hasStatus(404);
        grove.publish(page);
        assertThat(mvc.get().uri(page.path())).hasStatusOk().bodyText().contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "'',x,Skriv vad sidan ska heta",
        "Skola,Skola!,bara ha a–z",
        "Skola,../admin,bara ha a–z",
        "Skola,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,högst 60 tecken"
    })
    void badInputIsSaidAndKept(String title, String slug, String sentence) {
        var form = Map.of("id", UUID.randomUUID().toString(), "title", title, "slug", slug);
        assertThat(post(kalmar, "ny", form)).hasStatus(422).bodyText().contains(sentence, "value=\"" + slug);
    }

    @ParameterizedTest
    @CsvSource({"admin", "jobb", "sok", "en", "kalmar", "logga-in"})
    void wordsOfTheSiteAreNotForPages(String word) {
        Node county = grove.at("/");
        var form = Map.of("id", UUID.randomUUID().toString(), "title", "Sida", "slug", word);
        assertThat(post(people.leader(), county, "ny", form)).hasStatus(422);
    }

    @Test
    void theOrderChangesOnceWhateverIsClickedTwice() {
        Node parent = grove.plant(kalmar, Grove.word("ordning"));
        Node one = grove.plant(parent, "ett");
        Node two = grove.plant(parent, "tva");
        Map<String, String> seen = Map.of("version", Integer.toString(two.version()));
        post(two, "uppflyttning", seen);
        post(two, "uppflyttning", seen);
        assertThat(tree.find(two.variantId()).position())
                .isLessThan(tree.find(one.variantId()).position());
    }

    @Test
    void aPageThatIsNeededIsNotThrownAndALiveOneIsWithdrawnWithIt() {
        Node page = grove.plantLive(kalmar, Grove.word("sopor"));
        Node child = grove.plantLive(page, "barn");
        assertThat(post(page, "papperskorg", version(page)))
                .hasStatus(409)
                .bodyText()
                .contains("ligger under", child.path());
        assertThat(post(child, "papperskorg", version(child))).hasStatus(302);
        assertThat(mvc.get().uri(child.path())).hasStatus(404);
        assertThat(tree.trashed(child.variantId()).orElseThrow().live()).isFalse();
        assertThat(post(child, "papperskorg", version(child))).hasStatus(302);
        assertThat(restore(child)).hasStatus(302);
        assertThat(tree.find(child.variantId()).path()).isEqualTo(child.path());
        assertThat(mvc.get().uri(child.path())).hasStatus(404);
    }

    @Test
    void whoComesBackToATakenAddressGetsAnother() {
        Node page = grove.plant(kalmar, Grove.word("plats"));
        post(page, "papperskorg", version(page));
        grove.plant(kalmar, page.slug());
        restore(page);
        assertThat(tree.find(page.variantId()).path()).isEqualTo(page.path() + "-2");
    }

    @Test
    void nothingComesBackBelowWhatIsGone() {
        Node page = grove.plant(kalmar, Grove.word("foralder"));
        Node child = grove.plant(page, "barn");
        post(child, "papperskorg", version(child));
        post(page, "papperskorg", version(page));
        restore(child);
        assertThat(tree.trashed(child.variantId()).orElseThrow().deletedAt()).isNotNull();
        restore(page);
        assertThat(tree.trashed(child.variantId()).orElseThrow().deletedAt())
                .as("thrown in another deed")
                .isNotNull();
    }

    @Test
    void aCopyHasTheTextsAndWhatLiesBelow() {
        Node page = grove.plantLive(kalmar, Grove.word("mall"));
        grove.plantLive(page, "barn");
        String slug = Grove.word("kopia");
        var form = Map.of("id", UUID.randomUUID().toString(), "title", "Kopian", "slug", slug, "below", "true");
        assertThat(post(page, "kopia", form)).hasStatus(302);
        assertThat(post(page, "kopia", form)).hasStatus(302);
        assertThat(grove.at("/kalmar/" + slug).live()).isFalse();
        assertThat(grove.at("/kalmar/" + slug + "/barn").title()).isEqualTo("Sida barn");
    }

    @Test
    void theConfirmingPageNamesTheAddressesAndTheOldOnesLeadOn() {
        Node page = grove.plantLive(kalmar, Grove.word("fore"));
        Node child = grove.plantLive(page, "barn");
        String slug = Grove.word("efter");
        assertThat(mvc.get()
                        .uri("/admin/sidor/" + page.variantId() + "/adress?slug=" + slug)
                        .with(signedIn(editor)))
                .bodyText()
                .contains(child.path(), "/kalmar/" + slug + "/barn", "2 adresser ändras");
        var form = Map.of("slug", slug, "version", Integer.toString(page.version()));
        assertThat(post(page, "adress", form)).hasStatus(302);
        assertThat(post(page, "adress", form)).hasStatus(302);
        assertThat(mvc.get().uri(child.path())).hasStatus(301).hasHeader("Location", "/kalmar/" + slug + "/barn");
        assertThat(post(page, "adress", Map.of("slug", "annan", "version", Integer.toString(page.version()))))
                .hasStatus(409)
                .bodyText()
                .contains("Inget är ändrat", "value=\"annan\"");
    }

    @Test
    void theLeaderGivesAPageAwayWithWhatLiesBelow() {
        Node page = grove.plant(kalmar, Grove.word("gava"));
        Node child = grove.plant(page, "barn");
        var form = Map.of("agare", "nybro", "version", Integer.toString(page.version()));
        assertThat(post(people.leader(), page, "agare", form)).hasStatus(302);
        assertThat(tree.find(child.variantId()).owner()).isEqualTo("nybro");
        assertThat(mvc.get().uri("/admin/sidor/" + page.variantId() + "/flytt").with(signedIn(editor)))
                .hasStatus(403);
    }

    @Test
    void theListShowsOwnPagesFirstAndFindsByTextOwnerAndState() {
        Node page = grove.plant(kalmar, Grove.word("finns"));
        assertThat(mvc.get()
                        .uri("/admin/sidor?q=" + page.slug() + "&agare=kalmar&lage=draft")
                        .with(signedIn(editor)))
                .bodyText()
                .contains("Sidor du kan ändra", page.path());
        assertThat(mvc.get().uri("/admin/sidor?q=" + page.slug() + "&lage=live").with(signedIn(editor)))
                .bodyText()
                .contains("Ingen sida passar");
    }

    private static Map<String, String> version(Node page) {
        return Map.of("version", Integer.toString(page.version()));
    }

    private MvcTestResult restore(Node page) {
        return mvc.post()
                .uri("/admin/papperskorg/" + page.variantId() + "/aterstallning")
                .with(signedIn(editor))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(Node page, String deed, Map<String, String> form) {
        return post(editor, page, deed, form);
    }

    private MvcTestResult post(SignedIn who, Node page, String deed, Map<String, String> form) {
        var request = mvc.post()
                .uri("/admin/sidor/" + page.variantId() + "/" + deed)
                .with(signedIn(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
