package regimecollapse.chart.attribution;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.attribution.FactorEffect;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.stats.Limits;

/**
 * A common axis that holds 0, all estimates and the intervals of the shares.
 *
 * @param from its lower end
 * @param to its upper end
 * @param step between ticks
 */
record AttributionScale(double from, double to, double step) {
  private static final int STEPS = 4;

  static AttributionScale of(List<FactorEffects> columns) {
    double low = 0;
    double high = 0;
    for (FactorEffects column : columns) {
      for (FactorEffect f : column.factors()) {
        double[] values = {
          f.shapley().value(),
          f.shapley().interval().low(),
          f.shapley().interval().high(),
          f.addOne().value(),
          f.leaveOneOut().value()
        };
        for (double value : values) {
          low = Double.isNaN(value) ? low : Math.min(low, value);
          high = Double.isNaN(value) ? high : Math.max(high, value);
        }
      }
    }
    double space = 0.04 * Math.max(high - low, 1e-3);
    return new AttributionScale(low - space, high + space, Axes.step(low, high, STEPS));
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (long i = Limits.ceil(from / step); i <= Limits.floor(to / step); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
