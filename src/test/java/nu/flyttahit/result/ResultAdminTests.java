package nu.flyttahit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nu.flyttahit.SiteTest;
import nu.flyttahit.account.People;
import nu.flyttahit.account.SignedIn;
import nu.flyttahit.goal.Goals;
import nu.flyttahit.goal.Result;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Years long before the programme: other tests read the same goals. */
@SiteTest
class ResultAdminTests {

    private static final String GOAL = "svarsfrekvens-2023";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Goals goals;

    @Autowired
    People people;

    private SignedIn leader;

    @BeforeEach
    void signIn() {
        leader = people.leader();
    }

    @Test
    void entersAResultThatThePageShows() {
        assertThat(enter("1999", "61,5", 0, "")).hasStatus3xxRedirection();
        Result result = standing("1999");
        assertThat(result.known()).isEqualByComparingTo("61.5");
        assertThat(result.origin()).isEqualTo("entered");
        assertThat(result.accountId()).isEqualTo(leader.id());
        assertThat(mvc.get().uri("/fler-till-kalmar-lan/mal.csv")).bodyText().contains(";1999;61,5;Enkäten");
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsWhatStood() {
        enter("1998", "50", 0, "");
        var refused = enter("1998", "55", 1, " ");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(text(refused))
                        .select(".summary a[href=#comment]")
                        .text())
                .isEqualTo("Skriv varför resultatet rättas. Skälet sparas i historiken.");
        assertThat(enter("1998", "55", 1, "Fem svar kom sent.")).hasStatus3xxRedirection();
        assertThat(history("1998")).extracting(Result::revision).containsExactly(2, 1);
        assertThat(history("1998").get(1).known()).isEqualByComparingTo("50");
        assertThat(mvc.get().uri("/admin/mal/" + GOAL).with(People.signedIn(leader)))
                .bodyText()
                .contains("Fem svar kom sent.", leader.name());
    }

    @Test
    void twoAtOnceLoseNothing() {
        enter("1997", "40", 0, "");
        enter("1997", "41", 1, "Först");
        var second = enter("1997", "42", 1, "Sedan");
        assertThat(second).hasStatus(409);
        var page = Jsoup.parse(text(second));
        assertThat(page.select("#value").val()).isEqualTo("42");
        assertThat(page.select("#comment").text()).isEqualTo("Sedan");
        assertThat(page.select("[role=alert]").text()).contains("1997: 41");
        assertThat(standing("1997").known()).isEqualByComparingTo("41");
        assertThat(enter("1997", "42", Integer.parseInt(page.select("#revision").val()), "Sedan"))
                .hasStatus3xxRedirection();
        assertThat(history("1997")).hasSize(3);
    }

    @Test
    void aNewResultDoesNotOverwriteOneThatCameMeanwhile() {
        enter("1996", "40", 0, "");
        assertThat(enter("1996", "41", 0, "")).hasStatus(409);
        assertThat(history("1996")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "period, i fjol, 60, 1995-12-31",
        "period, 2999, 60, 1995-12-31",
        "value, 1995, många, 1995-12-31",
        "value, 1995, -3, 1995-12-31",
        "asOf, 1995, 60, 31/12",
        "asOf, 1995, 60, 2999-12-31",
        "asOf, 1995, 60, -9999-12-31"
    })
    void saysWhatIsWrongAtItsField(String field, String period, String value, String asOf) {
        var answer = post(GOAL, period, value, asOf, 0, "");
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("#value").val()).isEqualTo(value);
        assertThat(history("1995")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 7})
    void aCorrectionOfAPeriodWithoutResultSaysSo(int revision) {
        var answer = enter("1994", "60", revision, "Fel år");
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select(".summary a").eachAttr("href"))
                .containsExactly("#period");
        assertThat(history("1994")).isEmpty();
    }

    @Test
    void aCommentMayHaveLinesButNoZeroCharacter() {
        assertThat(enter("1993", "60", 0, "En rad\r\noch en till")).hasStatus3xxRedirection();
        assertThat(enter("1992", "60", 0, "a\0b")).hasStatus(422);
        assertThat(history("1992")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"befolkning-2023", "flyttnetto-2023"})
    void computedResultsCannotBeTypedOver(String goal) {
        assertThat(post(goal, "2023", "9", "2023-12-31", 1, "Bättre så")).hasStatus(422);
        assertThat(goals.result(goal, "2023").orElseThrow().isComputed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noRevisionLosesAnOlderValue(long seed) {
        var random = new Random(seed);
        String period = String.valueOf(1970 + seed);
        List<BigDecimal> typed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int based = random.nextInt(typed.size() + 1);
            int value = random.nextInt(100);
            var answer = enter(period, String.valueOf(value), based, "Rättelse " + i);
            if (based == typed.size()) {
                assertThat(answer).hasStatus3xxRedirection();
                typed.add(0, BigDecimal.valueOf(value));
            } else {
                assertThat(answer).hasStatus(409);
            }
            assertThat(history(period)).extracting(Result::known).containsExactlyElementsOf(typed);
        }
    }

    @Test
    void membersSeeTheTwelveBehind() {
        var answer = mvc.get()
                .uri("/natverk/mal")
                .with(People.signedIn(people.member()))
                .exchange();
        var document = Jsoup.parse(text(answer));
        assertThat(document.select("#befolkning-2023 td").eachText())
                .contains("72 018", "72 304", "▲ +286 72 304", "saknas");
        assertThat(document.select("#besok-2022").text()).contains("importerat");
        assertThat(document.html()).doesNotContain("??");
    }

    private MvcTestResult enter(String period, String value, int revision, String comment) {
        return post(GOAL, period, value, period + "-12-31", revision, comment);
    }

    private MvcTestResult post(String goal, String period, String value, String asOf, int revision, String comment) {
        return mvc.post()
                .uri("/admin/mal/{id}/resultat", goal)
                .with(People.signedIn(leader))
                .with(csrf())
                .param("period", period)
                .param("value", value)
                .param("asOf", asOf)
                .param("source", "Enkäten")
                .param("comment", comment)
                .param("revision", String.valueOf(revision))
                .exchange();
    }

    private Result standing(String period) {
        return goals.result(GOAL, period).orElseThrow();
    }

    private List<Result> history(String period) {
        return goals.history(GOAL).stream()
                .filter(r -> r.period().equals(period))
                .toList();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
