package nu.flyttahit.search;

import java.util.List;
import nu.flyttahit.site.Links.Link;

/**
 * What the page of results shows.
 *
 * @param total pages found, on all its pages
 * @param whole whether they have every word of the question
 * @param near pages with a name like the question, where nothing was found
 */
record SearchAnswer(
        Question question,
        int total,
        boolean whole,
        List<Term> corrected,
        List<Excerpts.Hit> hits,
        List<Link> near,
        int page) {

    static final int PAGE = 10;

    public int pages() {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The question as it probably was meant; the same where nothing seems misspelled. */
    public String meant() {
        String words = String.join(" ", question.words());
        for (Term term : corrected) {
            words = (" " + words + " ")
                    .replace(" " + term.word() + " ", " " + term.instead() + " ")
                    .strip();
        }
        return words;
    }
}
