package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import nu.flyttahit.content.TestPages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Editors find every page in its newest text, by owner, state and language. */
@SiteTest
class DraftSearchTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    TestPages pages;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    Publishing publishing;

    @Test
    void aDraftIsFoundAndLeadsToTheEditorOrToThePreview() {
        int page = pages.draft();
        String editor = "/admin/sidor/" + page;
        assertThat(links(people.editorOf("kalmar"), "q=f%C3%B6rsta texten&lage=draft"))
                .contains(editor);
        assertThat(links(people.editorOf("nybro"), "q=f%C3%B6rsta texten&lage=draft"))
                .contains(editor + "/forhandsgranskning")
                .doesNotContain(editor);
        assertThat(links(people.reviewer(), "q=f%C3%B6rsta texten&lage=draft"))
                .contains(editor + "/forhandsgranskning");
    }

    @Test
    void aPageIsFoundByItsStateOnly() {
        SignedIn leader = people.leader();
        int page = pages.draft();
        String link = "/admin/sidor/" + page;
        assertThat(links(leader, "lage=draft")).contains(link);
        publishing.publish(variants.findById(page).orElseThrow());
        assertThat(links(leader, "lage=live&agare=kalmar")).contains(link);
        assertThat(links(leader, "lage=draft")).doesNotContain(link);
        publishing.withdraw(variants.findById(page).orElseThrow(), PageVariant.Withdrawn.MISTAKE);
        assertThat(links(leader, "lage=withdrawn")).contains(link);
    }

    @Test
    void ownerAndLanguageNarrowIt() {
        SignedIn leader = people.leader();
        Document english = page(leader, "q=kalmar&sprak=en");
        assertThat(english.select(".hit h3[lang=en]")).isNotEmpty();
        assertThat(english.select(".hit h3:not([lang])")).isEmpty();
        Document region = page(leader, "agare=region-kalmar-lan&sprak=sv");
        assertThat(region.select(".hit__where").eachText()).isNotEmpty().allMatch(line -> line.startsWith("Region"));
        assertThat(page(leader, "agare=%27&lage=%00&sprak=xx&sida=-1").select(".hit"))
                .isNotEmpty();
    }

    @Test
    void nothingThatIsTypedBecomesMarkup() {
        Document page = page(people.leader(), "q=%3Cscript%3Ealert(1)%3C/script%3E kalmar");
        assertThat(page.select("script, main b")).isEmpty();
    }

    @Test
    void onlyTheProjectLeaderMakesTheIndexAnew() {
        assertThat(page(people.editorOf("kalmar"), "")
                        .select("form[action=/admin/sok/register], a[href=/admin/synonymer]"))
                .isEmpty();
        SignedIn leader = people.leader();
        assertThat(mvc.post().uri("/admin/sok/register").with(csrf()).with(People.signedIn(leader)))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/admin/uppgifter/");
    }

    private List<String> links(SignedIn who, String query) {
        return page(who, query).select(".hit h3 a").eachAttr("href");
    }

    private Document page(SignedIn who, String query) {
        return Jsoup.parse(new String(
                mvc.get()
                        .uri(URI.create("/admin/sok?" + query.replace(" ", "%20")))
                        .with(People.signedIn(who))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));
    }
}
