package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A font is chosen before the first chart, for the whole program: so each choice has a Java of its
 * own here.
 */
class ChosenFontTest {
  /**
   * Prints the family of plain and of bold text under the font that is named, and whether bold is
   * bold.
   */
  public static void main(String[] args) {
    Fonts.choose(args[0]);
    System.out.print(
        Fonts.regular(Fonts.BODY).getFamily(Locale.ROOT)
            + "; "
            + Fonts.bold(Fonts.BODY).getFamily(Locale.ROOT)
            + "; "
            + Fonts.isBold(Fonts.bold(Fonts.BODY))
            + Fonts.isBold(Fonts.regular(Fonts.BODY)));
  }

  private static String fonts(String family) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ChosenFontTest.class.getName(),
                family)
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes());
    java.waitFor();
    return said;
  }

  /** Every Java has a family Serif. */
  @Test
  void allTextHasTheFontThatWasChosen() throws IOException, InterruptedException {
    assertThat(Fonts.families()).contains("Serif");
    assertThat(fonts("Serif")).isEqualTo("Serif; Serif; truefalse");
  }

  @Test
  void onceChartsAreDrawnItIsTooLate() {
    assertThat(Fonts.isBold(Fonts.bold(Fonts.BODY))).isTrue();
    assertThat(Fonts.isBold(Fonts.regular(Fonts.BODY))).isFalse();
    assertThatThrownBy(() -> Fonts.choose("Serif"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("charts have been drawn with another font");
  }
}
