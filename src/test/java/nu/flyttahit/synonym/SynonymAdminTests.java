package nu.flyttahit.synonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SiteTest
class SynonymAdminTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Synonyms synonyms;

    @Autowired
    JdbcClient jdbc;

    private SignedIn leader;

    @BeforeEach
    void signIn() {
        leader = people.leader();
    }

    @Test
    void aNewGroupWorksAtOnceAlsoForInflectedWords() {
        assertThat(post("", "Fiskebåt,  eka ,Eka; segel båt", 0)).hasStatus3xxRedirection();
        assertThat(synonyms.of("sv", "swedish", "fiskebåt")).containsExactlyInAnyOrder("eka", "segel båt");
        assertThat(synonyms.of("sv", "swedish", "fiskebåtar")).contains("eka");
        assertThat(synonyms.phrases("sv")).contains("segel båt");
        assertThat(synonyms.of("en", "english", "eka")).isEmpty();
        assertThat(deeds("skrev en ordgrupp")).contains("fiskebåt, eka, segel båt");
    }

    @Test
    void theSameGroupSentTwiceIsOne() {
        post("", "tvåan, dubbel", 0);
        post("", "tvåan, dubbel", 0);
        assertThat(ids("tvåan, dubbel")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "ensam", "ensam, ensam", "%, _", "<script>"})
    void aGroupOfFewerThanTwoWordsIsRefusedAndKeptInTheField(String words) {
        assertThat(post("", words, 0)).hasStatus(422).bodyText().contains("Skriv minst två ord");
    }

    @Test
    void tooMuchIsRefusedWithASentence() {
        assertThat(post("", "a".repeat(61) + ", b", 0))
                .hasStatus(422)
                .bodyText()
                .contains("högst 60 tecken");
        assertThat(post("", "ord, ".repeat(500), 0)).hasStatus(422).bodyText().contains("högst 800 tecken");
    }

    @Test
    void ofTwoWhoChangeAGroupTheSecondSeesWhatTheFirstSaved() {
        post("", "krock, smäll", 0);
        String id = ids("krock, smäll").get(0);
        assertThat(post("/" + id, "krock, smäll, duns", 0)).hasStatus3xxRedirection();
        assertThat(post("/" + id, "krock, brak", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Någon annan har ändrat", "krock, smäll, duns", "krock, brak");
        assertThat(post("/" + id + "/borttagning", "", 0)).hasStatus(409);
        assertThat(ids("krock, smäll, duns")).containsExactly(id);
        assertThat(deeds("ändrade en ordgrupp")).contains("krock, smäll, duns").doesNotContain("krock, brak");
    }

    @Test
    void aRemovedGroupIsGoneAndLogged() {
        post("", "borta, väck", 0);
        String id = ids("borta, väck").get(0);
        assertThat(post("/" + id + "/borttagning", "", 0)).hasStatus3xxRedirection();
        assertThat(post("/" + id + "/borttagning", "", 0)).hasStatus3xxRedirection();
        assertThat(synonyms.of("sv", "swedish", "borta")).isEmpty();
        assertThat(mvc.get().uri("/admin/synonymer/" + id).with(People.signedIn(leader)))
                .hasStatus(404);
    }

    private MvcTestResult post(String path, String words, int version) {
        return mvc.post()
                .uri("/admin/synonymer" + path)
                .param("locale", "sv")
                .param("words", words)
                .param("version", Integer.toString(version))
                .with(csrf())
                .with(People.signedIn(leader))
                .exchange();
    }

    private List<String> ids(String words) {
        return jdbc.sql("select id::text from synonym_group where words = ?")
                .param(words)
                .query(String.class)
                .list();
    }

    private List<String> deeds(String what) {
        return jdbc.sql("select after from audit_event where what = ? and account_id = ?")
                .params(what, leader.id())
                .query(String.class)
                .list();
    }
}
