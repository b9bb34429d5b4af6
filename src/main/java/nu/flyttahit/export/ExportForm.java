package nu.flyttahit.export;

import org.jspecify.annotations.Nullable;

/**
 * What is to be exported, as chosen.
 *
 * @param sida number of a page in one language; none for all content
 * @param under whether what lies below the page comes along
 * @param kontakter whether the people named on the pages come along
 */
record ExportForm(
        @Nullable Integer sida,
        @Nullable Boolean under,
        @Nullable Boolean kontakter) {

    boolean isWhole() {
        return sida == null;
    }

    boolean withPagesBelow() {
        return sida != null && Boolean.TRUE.equals(under);
    }

    boolean withPeople() {
        return Boolean.TRUE.equals(kontakter);
    }
}
