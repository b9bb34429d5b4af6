package nu.flyttahit.check;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the English text says what the Swedish one says. */
@Component
@Order(50)
class LanguageRules implements Rule {

    /** Pages that are written for movers; the programme's are for colleagues in the county. */
    private static final Set<String> TRANSLATED = Set.of("county", "municipality");

    private record Twin(@Nullable Long live, @Nullable Long mirrors) {}

    private final JdbcClient jdbc;

    LanguageRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<Finding> of(CheckedPage page) {
        return page.isSwedish() ? ofSwedish(page) : ofEnglish(page);
    }

    private Stream<Finding> ofSwedish(CheckedPage page) {
        Optional<Twin> english = twin(page, "en");
        if (english.isEmpty()) {
            return TRANSLATED.contains(page.row().type())
                    ? Stream.of(Finding.warning("english.missing", "Sidan finns inte på engelska."))
                    : Stream.empty();
        }
        Long mirrors = english.get().mirrors();
        return mirrors == null || mirrors == page.row().revisionId()
                ? Stream.empty()
                : Stream.of(Finding.warning(
                        "english.behind", "Den engelska sidan säger inte det som står här nu. Se över den också."));
    }

    private Stream<Finding> ofEnglish(CheckedPage page) {
        Optional<Twin> swedish = twin(page, "sv");
        Optional<Twin> own = twin(page, "en");
        boolean behind = own.isPresent()
                && swedish.isPresent()
                && own.get().mirrors() != null
                && !own.get().mirrors().equals(swedish.get().live());
        return behind
                ? Stream.of(Finding.warning(
                        "english.behind", "Den svenska sidan har ändrats sedan den översattes. Se vad som skiljer."))
                : Stream.empty();
    }

    private Optional<Twin> twin(CheckedPage page, String locale) {
        return jdbc.sql("""
                        select t.live_revision_id as live, t.mirrors_revision_id as mirrors
                        from page_variant v join page_variant t on t.page_id = v.page_id and t.locale = :locale
                        where v.id = :variant
                        """)
                .param("locale", locale)
                .param("variant", page.row().variantId())
                .query(Twin.class)
                .optional();
    }
}
