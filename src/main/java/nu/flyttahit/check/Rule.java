package nu.flyttahit.check;

import java.util.stream.Stream;

/** A few rules on one subject. */
interface Rule {

    Stream<Finding> of(CheckedPage page);
}
