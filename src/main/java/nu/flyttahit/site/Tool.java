package nu.flyttahit.site;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a feature puts on the page that leads to everything around the statistics; {@code @Order} says where. */
public interface Tool {

    /**
     * A way to the tool.
     *
     * @param icon name in the sprite of icons
     * @param about what it is for, in a sentence
     * @param state how things stand, in a line
     */
    record Card(String icon, String title, String about, String state, String path) {

        /** For the project leader alone; how things stand is asked for nobody else. */
        public static Optional<Card> forLeader(Predicate<String> inRole, Supplier<Card> card) {
            return Optional.of("PROJECT_LEADER").filter(inRole).map(leader -> card.get());
        }
    }

    /**
     * Empty for those whom it does not concern.
     *
     * @param inRole answers whether the reader has a role, such as PROJECT_LEADER
     */
    Optional<Card> card(Predicate<String> inRole);
}
