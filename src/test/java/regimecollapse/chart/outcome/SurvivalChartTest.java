package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Lifetime;

class SurvivalChartTest {
  /** Two runs, and days on the grid of the drawing, such as 15.75 of 28, which rounding misses. */
  @Test
  void aCollapseOnADayOfTheGridIsDrawn() {
    for (int quarters = 2; quarters <= 240; quarters++) {
      double end = quarters / 4.0;
      for (int at = 1; at < quarters; at++) {
        double day = at / 4.0;
        KaplanMeier curve =
            KaplanMeier.of(List.of(new Lifetime(day, true), new Lifetime(end, true)));
        List<double[]> corners = SurvivalChart.steps(curve, end);
        assertThat(corners).as("day %s of %s", day, end).anyMatch(c -> c[1] == 0.5);
        assertThat(corners.get(corners.size() - 1)).startsWith(end, 0.0);
      }
    }
  }
}
