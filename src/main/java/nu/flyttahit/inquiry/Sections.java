package nu.flyttahit.inquiry;

import java.util.List;
import java.util.function.Predicate;

/** Answers questions about some topics. */
public interface Sections {

    /** The sections that are wanted and have something to say about what is asked. */
    List<Section> of(Question question, Predicate<Topic> wanted);
}
