package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.io.ShownText;
import regimecollapse.scenario.io.problem.Problem;

/** What is said of letters that pictures cannot show. */
class LetterWarningsTest {
  /** Unicode assigns no letter in this plane, so no font has one. */
  private static final String NO_LETTER = Character.toString(0x50005);

  private static ShownText text(String text) {
    return new ShownText("case.yaml", 3, 10, "title", text);
  }

  @Test
  void textsOfTheBundledFontsAreNotTold() {
    assertThat(LetterWarnings.of(List.of(text("Zürich – Αθήνα, Москва, دمشق")))).isEmpty();
  }

  @Test
  void theLettersAndThePlaceAreToldEachOnce() {
    assertThat(LetterWarnings.of(List.of(text("A" + NO_LETTER + NO_LETTER + "B"))))
        .extracting(Problem::format)
        .containsExactly(
            "case.yaml:3:10: title: the bundled fonts and those of this machine lack "
                + NO_LETTER
                + ": pictures show boxes (value: A"
                + NO_LETTER
                + NO_LETTER
                + "B; legal: a font with them on this machine, or letters of DejaVu Sans).");
  }

  @Test
  void manyTextsAreOneMessage() {
    assertThat(LetterWarnings.of(Collections.nCopies(115, text(NO_LETTER))))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .endsWith("pictures show boxes, and so in 114 more texts");
  }
}
