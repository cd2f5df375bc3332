package regimecollapse.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.stats.KaplanMeier;
import regimecollapse.stats.Lifetime;

class SurvivalChartTest {
  /** Two runs, the second of which collapses on the last day that is drawn. */
  @Test
  void aCollapseOnTheLastDayIsDrawnWhateverThatDayIs() {
    for (int quarters = 2; quarters <= 4000; quarters++) {
      double end = quarters / 4.0;
      KaplanMeier curve =
          KaplanMeier.of(List.of(new Lifetime(0.25, true), new Lifetime(end, true)));
      List<double[]> corners = SurvivalChart.steps(curve, end);
      double[] last = corners.get(corners.size() - 1);
      assertThat(last[0]).isEqualTo(end);
      assertThat(last[1]).as("day %s", end).isZero();
    }
  }
}
