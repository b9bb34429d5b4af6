package nu.flyttahit.edition;

import jakarta.validation.constraints.Size;
import java.util.Map;
import nu.flyttahit.pdf.Typeface;
import nu.flyttahit.yearbook.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The texts of a report as they were typed. */
record TextForm(
        @Size(max = 3000, message = "Förordet får ha högst 3 000 tecken")
        String foreword,

        @Size(max = 3000, message = "Sammanfattningen får ha högst 3 000 tecken")
        String summary,

        @Size(max = 12_000, message = "Texten om vad som gjorts får ha högst 12 000 tecken")
        String done,

        @Size(max = 3000, message = "Texten om pengarna får ha högst 3 000 tecken")
        String money,

        int version) {

    TextForm(
            @Nullable String foreword,
            @Nullable String summary,
            @Nullable String done,
            @Nullable String money,
            int version) {
        this.foreword = clean(foreword);
        this.summary = clean(summary);
        this.done = clean(done);
        this.money = clean(money);
        this.version = version;
    }

    static TextForm of(Texts texts) {
        return new TextForm(texts.foreword(), texts.summary(), texts.done(), texts.money(), texts.version());
    }

    Texts texts() {
        return new Texts(foreword, summary, done, money, version);
    }

    /** Line breaks are kept; tabs, odd spaces and what cannot be seen become spaces or nothing. */
    static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}]", "")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\p{Zs}&&[^\u00a0]]", " ")
                        .strip();
    }

    void check(BindingResult errors) {
        Map.of("foreword", foreword, "summary", summary, "done", done, "money", money)
                .forEach((field, text) -> check(field, text, errors));
    }

    /** The PDF carries its own letters: one that they lack would be a hole in it. */
    static void check(String field, String text, BindingResult errors) {
        String lacks = Typeface.TEXT.lacks(text);
        if (!lacks.isEmpty()) {
            errors.rejectValue(
                    field, "letters", "Rapportens typsnitt saknar de här tecknen. Skriv på ett annat sätt: " + lacks);
        }
    }
}
