package nu.flyttahit.resultfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nu.flyttahit.goal.Goal;
import nu.flyttahit.goal.Goal.Area;
import nu.flyttahit.goal.Goal.Kind;
import nu.flyttahit.goal.Result;
import nu.flyttahit.resultfile.Plan.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T12:00Z");
    private static final String HEADING =
            "mål-id;resultatperiod;resultat;gäller till och med;preliminärt;källa;kommentar\n";

    private static final Goal VISITS = goal("besok-2022", Kind.NUMBER, "visits", "Över 50 000 besök", "2022");
    private static final Goal COUNT = goal("kommuner-2023", Kind.COUNT_OF_TWELVE, "municipalities", "Fler", "2023");
    private static final Goal NET = goal("netto-2023", Kind.SIGN, "persons", "Plus", "2023");
    private static final Goal DONE = goal("mote-2023-2024", Kind.DONE, "held", "Möte", "2023–2024");

    private static final FileReading.Known KNOWN = new FileReading.Known(
            List.of(VISITS, COUNT, NET, DONE),
            Map.of(
                    "besok-2022 2021",
                    standing("besok-2022", "2021", "46301"),
                    "netto-2023 2020",
                    standing("netto-2023", "2020", "57")),
            List.of("netto-2023"),
            TODAY,
            NOW,
            1);

    @Test
    void readsNewChangedAndSame() {
        Plan plan = read("""
                besok-2022;2022;51 234,5;2022-12-31;nej;Matomo;
                besok-2022;2021;46 302;2021-12-31;nej;Källan;Ett till.
                mote-2023-2024;2023-2024;ja;2024-05-02;nej;Protokoll;
                netto-2023;2020;57;2020-12-31;nej;Källan;
                """);
        assertThat(plan.isFree()).isTrue();
        assertThat(plan.rows())
                .extracting(Plan.Row::line, Plan.Row::outcome)
                .containsExactly(
                        tuple(2, Outcome.NEW),
                        tuple(3, Outcome.CHANGED),
                        tuple(4, Outcome.NEW),
                        tuple(5, Outcome.SAME));
        assertThat(plan.rows().get(0).result().known()).isEqualByComparingTo("51234.5");
        assertThat(plan.rows().get(1).result().revision()).isEqualTo(2);
        assertThat(plan.rows().get(2).result().period()).isEqualTo("2023–2024");
        assertThat(plan.needsReason()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsEverySeparator(String separator) {
        String file = "mål-id;resultatperiod;resultat;källa\nbesok-2022;2022;\"51 234,5\";\"Matomo; ny, ren\"\n";
        String with = file.replaceAll(";(?=[^ ])", separator);
        Plan plan = new FileReading(with, KNOWN).read("a.csv", with);
        assertThat(plan.isFree()).as(plan.toString()).isTrue();
        assertThat(plan.rows().get(0).result().known()).isEqualByComparingTo("51234.5");
        assertThat(plan.rows().get(0).result().source()).isEqualTo("Matomo; ny, ren");
        assertThat(plan.rows().get(0).result().asOf()).isEqualTo("2022-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "okant-2022;2022;1;2022-12-31;nej;K;|Rad 2, mål-id|finns inte",
                "besok-2022;i fjol;1;2022-12-31;nej;K;|Rad 2, resultatperiod|inget år",
                "besok-2022;2024-2023;1;2022-12-31;nej;K;|Rad 2, resultatperiod|slutar innan",
                "besok-2022;2031;1;2022-12-31;nej;K;|Rad 2, resultatperiod|inte börjat",
                "besok-2022;2022;många;2022-12-31;nej;K;|Rad 2, resultat|Skriv ett tal",
                "besok-2022;2022;50.000;2022-12-31;nej;K;|Rad 2, resultat|två sätt",
                "besok-2022;2022;=1+1;2022-12-31;nej;K;|Rad 2, resultat|Skriv ett tal",
                "besok-2022;2022;;2022-12-31;nej;K;|Rad 2, resultat|tomt",
                "besok-2022;2022;−1;2022-12-31;nej;K;|Rad 2, resultat|inte är negativt",
                "kommuner-2023;2023;13;2023-12-31;nej;K;|Rad 2, resultat|0 till 12",
                "mote-2023-2024;2023–2024;kanske;2023-12-31;nej;K;|Rad 2, resultat|ja, nej",
                "besok-2022;2022;1;31/12;nej;K;|Rad 2, gäller till och med|ingen dag",
                "besok-2022;2022;1;2999-12-31;nej;K;|Rad 2, gäller till och med|inte varit",
                "besok-2022;2026;1;;nej;K;|Rad 2, gäller till och med|inte slut",
                "besok-2022;2022;1;2022-12-31;kanske;K;|Rad 2, preliminärt|ja eller nej",
                "besok-2022;2022;1;2022-12-31;nej;;|Rad 2, källa|varifrån",
                "netto-2023;2021;5;2021-12-31;nej;K;|Rad 2, resultat|räknar fram",
                "besok-2022;2022;1;2022-12-31;nej;K|Rad 2|6 fält men rubriken har 7"
            })
    void saysWhereAndWhatIsWrong(String row, String place, String sentence) {
        Plan plan = read(row + "\n");
        assertThat(plan.isFree()).isFalse();
        assertThat(plan.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.sentence()).contains(sentence);
        });
    }

    @Test
    void refusesTheSameRowAndTwoResultsForOnePeriod() {
        Plan plan = read("""
                besok-2022;2022;1;2022-12-31;nej;K;
                besok-2022;2022;1;2022-12-31;nej;K;
                besok-2022;2022;2;2022-12-31;nej;K;
                """);
        assertThat(plan.faults())
                .extracting(Plan.Fault::line, Plan.Fault::sentence)
                .containsExactly(
                        tuple(3, "Raden är samma som rad 2. Ta bort den ena."),
                        tuple(
                                4,
                                "Rad 2 har redan ett resultat för besok-2022 2022. Ett mål har ett resultat för varje period."));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Plan plan = read("okant;2022;1;2022-12-31;nej;K;\nbesok-2022;2022;x;y;z;;\n");
        assertThat(plan.faults()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mål-id resultatperiod resultat\\nbesok-2022 2022 1|går inte att skilja åt",
                "mål-id;resultat;källa\\nbesok-2022;1;K|Kolumnen ”resultatperiod” saknas",
                "mål;resultatperiod;resultat;källa\\nBesök;2022;1;K|Kolumnen ”målperiod” saknas",
                "mål-id;resultatperiod;resultat;resultat;källa\\nbesok-2022;2022;1;2;K|finns två gånger",
                "mål-id;resultatperiod;resultat;källa|ingen rad"
            })
    void saysWhatIsWrongWithTheFile(String file, String sentence) {
        String text = file.replace("\\n", "\n");
        Plan plan = new FileReading(text, KNOWN).read("a.csv", text);
        assertThat(plan.problems()).anySatisfy(problem -> assertThat(problem).contains(sentence));
        assertThat(plan.isFree()).isFalse();
    }

    /** What everybody can fetch can be brought in again. */
    @Test
    void readsThePublicFile() {
        String text = """
                område;mål;målperiod;villkor;målvärde;enhet;status;resultatperiod;resultat;källa
                Fler;Över 50 000 besök;2022;>;50000;besök;Inget resultat;2021;46301;Källan
                Fler;Över 50 000 besök;2022;>;50000;besök;Inget resultat;2023;saknas;Källan
                Fler;Fler;2023;>=;7;kommuner;Ej uppnått;2024;minst 4, uppgift saknas för 5;SCB
                Mer;Möte;2023–2024;genomfört;genomfört;genomfört;Inget resultat;;;
                """;
        Plan plan = new FileReading(text, KNOWN).read("mal.csv", text);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.rows())
                .extracting(
                        Plan.Row::outcome,
                        row -> row.result().missing(),
                        row -> row.result().missingCount())
                .containsExactly(
                        tuple(Outcome.SAME, null, 0),
                        tuple(Outcome.NEW, "not_reported", 0),
                        tuple(Outcome.NEW, null, 5));
    }

    /** Whatever is sent is read or told of; what is read fits the database. */
    @Property
    void neverFailsOnAnything(@ForAll @Size(max = 6) List<@From("cells") String> cells, @ForAll boolean headed) {
        String text = (headed ? HEADING : "") + String.join(";", cells) + "\n" + String.join(";", cells);
        Plan plan = new FileReading(text, KNOWN).read("a.csv", text);
        assertThat(plan.isFree()).isEqualTo(plan.isWhole() && !plan.changes().isEmpty());
        assertThat(plan.changes()).allSatisfy(row -> {
            assertThat(row.result().period()).matches("\\d{4}(–\\d{4})?");
            assertThat(row.result().value() == null).isNotEqualTo(row.result().missing() == null);
            assertThat(row.result().source()).hasSizeBetween(1, 300);
            assertThat(row.result().asOf()).isBeforeOrEqualTo(TODAY);
        });
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "besok-2022",
                        "kommuner-2023",
                        "2022",
                        "2023-2024",
                        "7",
                        "1,5",
                        "saknas",
                        "ja",
                        "",
                        "\"",
                        "2022-12-31"));
    }

    private static Plan read(String rows) {
        return new FileReading(HEADING + rows, KNOWN).read("a.csv", HEADING + rows);
    }

    private static Goal goal(String id, Kind kind, String unit, String title, String period) {
        return new Goal(
                id,
                Area.INTEREST,
                1,
                kind,
                ">=",
                BigDecimal.ONE,
                unit,
                period,
                title,
                "",
                "",
                "",
                "",
                null,
                null,
                2020,
                true,
                0);
    }

    private static Result standing(String goal, String period, String value) {
        LocalDate end = LocalDate.of(Integer.parseInt(period), 12, 31);
        return new Result(
                goal, period, 1, new BigDecimal(value), null, 0, end, false, "Källan", "entered", "", null, null, NOW);
    }
}
