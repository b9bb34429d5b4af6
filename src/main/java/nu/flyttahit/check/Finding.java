package nu.flyttahit.check;

import org.jspecify.annotations.Nullable;

/**
 * Something that should be looked at before a page is published.
 *
 * @param key stable word for the rule, such as {@code alt.missing}
 * @param hard whether the page cannot be published with it
 * @param blockId the block it is about; null for the page as a whole
 * @param field {@code title} or {@code summary} if it is about one of them
 * @param sentence what is wrong and what to do, in Swedish
 * @param detail which words, link or sentence it is about
 */
public record Finding(
        String key,
        boolean hard,
        @Nullable String blockId,
        @Nullable String field,
        String sentence,
        @Nullable String detail) {

    static Finding fault(String key, String sentence) {
        return new Finding(key, true, null, null, sentence, null);
    }

    static Finding warning(String key, String sentence) {
        return new Finding(key, false, null, null, sentence, null);
    }

    Finding in(@Nullable String block) {
        return new Finding(key, hard, block, field, sentence, detail);
    }

    Finding at(String inputOfPage) {
        return new Finding(key, hard, blockId, inputOfPage, sentence, detail);
    }

    Finding about(@Nullable String words) {
        return new Finding(key, hard, blockId, field, sentence, words);
    }

    /** Where the editor shows what it is about: the id of an element there. */
    public String anchor() {
        if (blockId != null) {
            return "b-" + blockId;
        }
        return field == null ? "sida" : field;
    }
}
