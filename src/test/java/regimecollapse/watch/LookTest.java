package regimecollapse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;

/** What is drawn can be read on white and on dark: contrast as WCAG 2.2 reckons it. */
class LookTest {
  static Stream<Look> looks() {
    return Stream.of(Look.WHITE, Look.DARK);
  }

  private static double light(Color colour) {
    double[] parts = {colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0};
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      double c = parts[i];
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(Color a, Color b) {
    double high = Math.max(light(a), light(b));
    double low = Math.min(light(a), light(b));
    return (high + 0.05) / (low + 0.05);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void wordsAndSignsStandOut(Look look) {
    assertThat(contrast(look.ink(), look.paper())).isGreaterThan(7);
    assertThat(contrast(look.ink(), look.land())).isGreaterThan(7);
    assertThat(contrast(look.muted(), look.paper())).isGreaterThan(4.5);
    assertThat(contrast(look.alarm(), look.paper())).isGreaterThan(4.5);
  }

  /** No colour stands for two holders of a case with three of each side. */
  @ParameterizedTest
  @MethodSource("looks")
  void holdersDiffer(Look look) {
    List<Faction> factions =
        Stream.of(Side.REGIME, Side.OPPOSITION)
            .flatMap(side -> Stream.of(1, 2, 3).map(i -> new Faction(side + "" + i, "x", side)))
            .toList();
    assertThat(look.of(factions)).doesNotHaveDuplicates();
    for (Color colour : look.of(factions)) {
      assertThat(contrast(colour, look.land())).isGreaterThan(1.9);
    }
  }
}
