package nu.flyttahit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nu.flyttahit.SiteTest;
import nu.flyttahit.site.LanguageFromPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What movers and editors ask, and the page of the first content that must come first. */
@SiteTest
class SearchQualityTests {

    @Autowired
    SiteSearch search;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kalmar                          | /kalmar
            Västervik                       | /vastervik
            vastervik                       | /vastervik
            monsteras                       | /monsteras
            mörbylånga kommun               | /morbylanga
            oskashamn                       | /oskarshamn
            vimerby                         | /vimmerby
            färjestaden                     | /morbylanga
            Farjestaden                     | /morbylanga
            färgestaden                     | /morbylanga
            blomstermåla                    | /monsteras
            gamleby                         | /vastervik
            dagis i västervik               | /vastervik
            förskola kalmar                 | /kalmar
            flytta till borgholm            | /borgholm
            lägenhet i nybro                | /nybro
            bostad hultsfred                | /hultsfred
            jobba i oskarshamn              | /oskarshamn
            astrid lindgren                 | /vimmerby
            blå jungfrun                    | /oskarshamn
            glasriket orrefors              | /nybro
            trollskogen                     | /borgholm
            vilhelm moberg                  | /emmaboda
            gotlandsfärjan                  | /oskarshamn
            alvaret världsarv               | /morbylanga
            järnväg åt tre håll             | /emmaboda
            rekryteringsnätverket           | /fler-till-kalmar-lan/rekryteringsnatverket
            rekryteringsnätverk             | /fler-till-kalmar-lan/rekryteringsnatverket
            rekryterinsnätverk              | /fler-till-kalmar-lan/rekryteringsnatverket
            rekrytering                     | /fler-till-kalmar-lan/rekryteringsnatverket
            rekryt                          | /fler-till-kalmar-lan/rekryteringsnatverket
            mål och resultat                | /fler-till-kalmar-lan/mal
            målen                           | /fler-till-kalmar-lan/mal
            vad kostar satsningen           | /fler-till-kalmar-lan/finansiering
            finansiering                    | /fler-till-kalmar-lan/finansiering
            vem betalar                     | /fler-till-kalmar-lan/finansiering
            affischer och logotyp           | /fler-till-kalmar-lan/material
            logotyp                         | /fler-till-kalmar-lan/material
            målgrupp                        | /fler-till-kalmar-lan/malgrupper
            styrgruppen                     | /fler-till-kalmar-lan/organisation
            miljö                           | /fler-till-kalmar-lan/hallbarhet
            prognos 2040                    | /fler-till-kalmar-lan/bakgrund
            kakor                           | /integritet
            cookies                         | /integritet
            gdpr                            | /integritet
            personupgifter                  | /integritet
            tillgänglighet                  | /tillganglighet
            hur räknas besöken              | /om-statistiken
            alla kommuner                   | /kommuner
            """)
    void theRightPageComesFirst(String question, String path) {
        assertThat(first(question, LanguageFromPath.SWEDISH))
                .as(question)
                .first()
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kalmar                          | /en/kalmar
            Vastervik                       | /en/vastervik
            astrid lindgren                 | /en/vimmerby
            glass museum boda               | /en/emmaboda
            cookies                         | /en/privacy
            gdpr                            | /en/privacy
            accessibility                   | /en/accessibility
            who pays for the programme      | /en/about
            castle ruin                     | /en/borgholm
            hultsfred rock festival         | /en/hultsfred
            """)
    void theRightEnglishPageComesFirst(String question, String path) {
        assertThat(first(question, LanguageFromPath.ENGLISH))
                .as(question)
                .first()
                .isEqualTo(path);
    }

    /** A part of a compound finds it: the pages speak of inflyttarservice and inflyttarstöd. */
    @Test
    void aPartOfACompoundFindsIt() {
        assertThat(search.answer(Question.of("service"), LanguageFromPath.SWEDISH, 1)
                        .hits())
                .isNotEmpty()
                .anySatisfy(hit ->
                        assertThat(hit.textHtml().toLowerCase(Locale.ROOT)).containsPattern("<mark>\\w+service"));
    }

    private List<String> first(String question, Locale language) {
        return search.answer(Question.of(question), language, 1).hits().stream()
                .map(Excerpts.Hit::path)
                .limit(4)
                .toList();
    }
}
