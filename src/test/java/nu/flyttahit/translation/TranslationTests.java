package nu.flyttahit.translation;

import static nu.flyttahit.account.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.Organisations;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.block.Block;
import nu.flyttahit.block.Blocks;
import nu.flyttahit.content.Content;
import nu.flyttahit.content.Drafting;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.Page;
import nu.flyttahit.content.PageRepository;
import nu.flyttahit.content.PageRevision;
import nu.flyttahit.content.PageRevisionRepository;
import nu.flyttahit.content.PageVariant;
import nu.flyttahit.content.PageVariantRepository;
import nu.flyttahit.content.Publishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** On a page of its own each time: Swedish, live, without English. */
@SiteTest
class TranslationTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    PageRepository nodes;

    @Autowired
    PageVariantRepository variants;

    @Autowired
    PageRevisionRepository revisions;

    @Autowired
    Publishing publishing;

    @Autowired
    Drafting drafting;

    @Autowired
    EditedPages pages;

    @Autowired
    Blocks blocks;

    @Autowired
    Translations translations;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn editor;
    private int swedish;
    private String slug;

    @BeforeEach
    void aSwedishPage() {
        editor = people.editorOf("hultsfred");
        slug = "prov-" + UUID.randomUUID().toString().substring(0, 8);
        swedish = Objects.requireNonNull(transaction.execute(status -> {
            long owner = organisations.bySlug("hultsfred").orElseThrow().id();
            Page page = nodes.saveAndFlush(new Page(null, owner, "about", 99));
            PageVariant variant = variants.save(new PageVariant(page.getId(), "sv", "/" + slug));
            variant.draft(revisions.save(new PageRevision(
                    variant.getId(),
                    1,
                    PageRevision.Kind.SAVED,
                    content("Prov", "Första texten."),
                    null,
                    Instant.now())));
            publishing.publish(variant);
            return variant.getId();
        }));
    }

    @Test
    void anEnglishPageStartsWithTheStructureAndWithoutWords() {
        assertThat(start("a-" + slug)).hasStatus3xxRedirection();
        EditedPages.Row draft = english();
        assertThat(draft.path()).isEqualTo("/en/a-" + slug);
        assertThat(draft.live()).isFalse();
        assertThat(draft.title()).isEmpty();
        assertThat(blocks.read(draft.blocks())).extracting(Block::id).containsExactly("bo", "jobb");
        assertThat(draft.blocks()).doesNotContain("Första texten");
        assertThat(pair().mirrors()).isEqualTo(pair().swedishRevision());
    }

    @Test
    void aDoubleClickStartsOneEnglishPage() {
        start("a-" + slug);
        int first = english().variantId();
        assertThat(start("b-" + slug)).hasStatus3xxRedirection().hasRedirectedUrl("/admin/sidor/" + first);
    }

    @Test
    void anUnusableAddressIsSaidAndWhatWasTypedStays() {
        assertThat(start("Åh nej!")).hasStatus(422).bodyText().contains("små bokstäver a–z", "h nej!\"");
        assertThat(start("kalmar")).hasStatus(422).bodyText().contains("/en/kalmar används redan");
        assertThat(pair().english()).isNull();
    }

    @Test
    void aPageWithoutEnglishHasNoHreflangAndOneWithEnglishHasThePair() {
        assertThat(mvc.get().uri("/" + slug)).bodyText().doesNotContain("rel=\"alternate\"");
        liveEnglish();
        assertThat(mvc.get().uri("/" + slug)).bodyText().contains(alternate("sv", "/"), alternate("en", "/en/a-"));
        assertThat(mvc.get().uri("/en/a-" + slug))
                .bodyText()
                .contains(alternate("sv", "/"), alternate("en", "/en/a-"), alternate("x-default", "/"));
    }

    @Test
    void theReaderIsToldWhileTheEnglishLagsAndNoLonger() {
        liveEnglish();
        String line = "The Swedish page has been updated since";
        assertThat(mvc.get().uri("/en/a-" + slug)).bodyText().doesNotContain(line);
        write(swedish, content("Prov", "Andra texten."));
        publish(swedish);
        assertThat(mvc.get().uri("/en/a-" + slug)).bodyText().contains(line, "href=\"/" + slug + "\"");
        assertThat(mvc.get().uri("/" + slug)).bodyText().doesNotContain(line);
        assertThat(mirror(version())).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/en/a-" + slug)).bodyText().doesNotContain(line);
    }

    @Test
    void theTranslatorSeesOnlyWhatChanged() {
        liveEnglish();
        write(swedish, content("Prov", "Andra texten."));
        publish(swedish);
        assertThat(translations.changes(pair()).parts()).hasSize(1);
        assertThat(mvc.get().uri("/admin/sidor/{id}/sprak", swedish).with(signedIn(editor)))
                .bodyText()
                .contains("Andra", "Engelskan är uppdaterad");
        assertThat(mvc.get().uri("/admin").with(signedIn(editor)))
                .bodyText()
                .contains("Engelskan ligger efter: 1 del på sidan Prov");
    }

    @Test
    void theTranslatorHasTheSwedishBesideTheEnglishAndMarksItInOneClick() {
        liveEnglish();
        write(swedish, content("Prov", "Andra texten."));
        publish(swedish);
        int english = english().variantId();
        assertThat(mvc.get().uri("/admin/sidor/{id}", english).with(signedIn(editor)))
                .bodyText()
                .contains("Den svenska texten", "Andra texten.", "href=\"#b-bo\"", "Engelskan följer svensk version 2");
        assertThat(mvc.get().uri("/admin/sidor/{id}", swedish).with(signedIn(editor)))
                .bodyText()
                .doesNotContain("Den svenska texten", "Engelskan följer svensk version");
        mirror(version());
        assertThat(mvc.get().uri("/admin/sidor/{id}", english).with(signedIn(editor)))
                .bodyText()
                .contains("Engelskan följer svenskan.")
                .doesNotContain("Engelskan följer svensk version");
    }

    @Test
    void aSwedishTextThatSaysTheSameAgainIsNotNewer() {
        liveEnglish();
        write(swedish, content("Prov", "Andra texten."));
        write(swedish, content("Prov", "Första texten."));
        publish(swedish);
        assertThat(pair().behind()).isFalse();
    }

    @Test
    void englishThatIsNotPublishedIsNotUpToDate() {
        liveEnglish();
        write(swedish, content("Prov", "Andra texten."));
        publish(swedish);
        write(english().variantId(), content("Trial", "Second text."));
        mirror(version());
        assertThat(pair().behind()).as("readers still get the old English").isTrue();
        publish(english().variantId());
        mirror(version());
        assertThat(pair().behind()).isFalse();
    }

    @Test
    void aWordAboutAnOlderTextIsNotTaken() {
        liveEnglish();
        write(swedish, content("Prov", "Andra texten."));
        publish(swedish);
        long read = Objects.requireNonNull(pair().swedishRevision());
        write(swedish, content("Prov", "Tredje texten."));
        publish(swedish);
        mirror(version(), read);
        assertThat(pair().behind()).isTrue();
    }

    private Content content(String title, String text) {
        return new Content(
                title,
                "Sammanfattning.",
                Map.of(),
                blocks.write(List.of(
                        new Block.Text("bo", 1, "Bo", "<p>" + text + "</p>", List.of()),
                        new Block.Text("jobb", 1, "Jobb", "<p>Det samma.</p>", List.of()))));
    }

    private MvcTestResult start(String english) {
        return mvc.post()
                .uri("/admin/sidor/{id}/sprak", swedish)
                .with(signedIn(editor))
                .with(csrf())
                .param("slug", english)
                .exchange();
    }

    private void liveEnglish() {
        start("a-" + slug);
        write(english().variantId(), content("Trial", "First text."));
        publish(english().variantId());
    }

    private void write(int variant, Content content) {
        int version = pages.find(variant).orElseThrow().version();
        assertThat(drafting.save(variant, before -> content, version, editor)).isPresent();
    }

    private void publish(int variant) {
        transaction.executeWithoutResult(
                status -> publishing.publish(variants.lock(variant).orElseThrow()));
    }

    private int version() {
        return english().version();
    }

    private MvcTestResult mirror(int version) {
        return mirror(version, Objects.requireNonNull(pair().swedishRevision()));
    }

    private MvcTestResult mirror(int version, long revision) {
        return mvc.post()
                .uri("/admin/sidor/{id}/spegling", swedish)
                .with(signedIn(editor))
                .with(csrf())
                .param("revision", Long.toString(revision))
                .param("version", Integer.toString(version))
                .exchange();
    }

    private Translations.Pair pair() {
        return translations.find(swedish).orElseThrow();
    }

    private EditedPages.Row english() {
        return pages.find(Objects.requireNonNull(pair().english())).orElseThrow();
    }

    private String alternate(String language, String path) {
        return "hreflang=\"%s\" href=\"http://localhost:8080%s%s\"".formatted(language, path, slug);
    }
}
