package nu.flyttahit.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.content.EditedPages;
import nu.flyttahit.content.EditedPages.Row;
import nu.flyttahit.content.TestPages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: it is the server itself that would cut a form of more fields than it counts, without a word. */
@SiteTest
class LargePageTests {

    private static final int BLOCKS = 60;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestPages drafts;

    @Autowired
    EditedPages pages;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private int id;

    @BeforeEach
    void anEditorWithADraft() throws Exception {
        SignedIn editor = people.editorOf("kalmar");
        id = drafts.draft();
        String token = token("/logga-in");
        post("/logga-in", "epost=" + encoded(editor.email()) + "&losenord=" + encoded(People.PASSWORD) + token);
    }

    @Test
    void sixtyBlocksWithManyFieldsAreAllSaved() throws Exception {
        HttpResponse<String> answer = post("/admin/sidor/" + id, form(20));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page().blocks().split("Källa 19 i ")).hasSize(BLOCKS + 1);
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWithASentenceAndNothingIsSaved() throws Exception {
        Row before = page();
        HttpResponse<String> answer = post("/admin/sidor/" + id, form(60));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Gå tillbaka");
        assertThat(page()).isEqualTo(before);
    }

    private String form(int sources) throws Exception {
        Row page = page();
        var form = new StringBuilder("title=Stor&version=%d&opened=%d".formatted(page.version(), page.revisionId()));
        for (int block = 0; block < BLOCKS; block++) {
            String name = "&" + encoded("blocks[text-" + block + "]");
            form.append(name).append(".type=text").append(name).append(".html=x");
            for (int source = 0; source < sources; source++) {
                String row = name + encoded(".rows[" + source + "].");
                form.append(row).append("title=").append(encoded("Källa " + source + " i " + block));
                form.append(row).append("source_url=/kalmar").append(row).append("checked_on=2026-11-23");
            }
        }
        return form.append(token("/admin/sidor/" + id)).toString();
    }

    private String token(String path) throws IOException, InterruptedException {
        String page = browser.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return "&_csrf="
                + encoded(Jsoup.parse(page).select("main input[name=_csrf]").val());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Row page() {
        return pages.find(id).orElseThrow();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
