package regimecollapse.results.record;

import java.util.Arrays;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Statistic;

/** The days of the roll calls: those on which the record says something of a formation. */
public final class MusterDays {
  private MusterDays() {}

  /** Days since the offensive, ascending. */
  public static double[] of(Scenario scenario) {
    return scenario.observations().stream()
        .flatMap(o -> o.comparison().stream())
        .filter(c -> c.statistic() == Statistic.FORMATION_LOST)
        .mapToDouble(c -> c.until())
        .sorted()
        .distinct()
        .toArray();
  }

  /** Position of a day among them. */
  public static int indexOf(Scenario scenario, double day) {
    return Arrays.binarySearch(of(scenario), day);
  }
}
