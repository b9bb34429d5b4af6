package nu.flyttahit.yearbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTests {

    @Test
    void emptyLinesPartParagraphsAndHyphensMakeLists() {
        Prose prose = Prose.of("Ett\nstycke.\n\n- en\n- två\n \n- nej\nlista\n\n");
        assertThat(prose.parts()).hasSize(3);
        assertThat(prose.parts().get(0).lines()).containsExactly("Ett stycke.");
        assertThat(prose.parts().get(1).list()).isTrue();
        assertThat(prose.parts().get(1).lines()).containsExactly("en", "två");
        assertThat(prose.parts().get(2).list()).as("not every line").isFalse();
    }

    @Test
    void nothingIsNothing() {
        assertThat(Prose.of(" \n\n ").isEmpty()).isTrue();
    }
}
