package regimecollapse.results.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Statistic;

/** The days of the roll calls: those on which the record says something of a formation. */
public final class MusterDays {
  private static final Set<Statistic> COUNTS =
      EnumSet.of(Statistic.ARMY_ROLLS, Statistic.ARMY_PRESENT);

  private MusterDays() {}

  /** Days since the offensive, ascending. */
  public static double[] of(Scenario scenario) {
    return of(scenario, Set.of(Statistic.FORMATION_LOST));
  }

  /**
   * The days, since the reference date and ascending, at whose end army and militias are counted.
   */
  public static double[] counted(Scenario scenario) {
    return of(scenario, COUNTS);
  }

  private static double[] of(Scenario scenario, Set<Statistic> statistics) {
    return scenario.observations().stream()
        .flatMap(o -> o.comparison().stream())
        .filter(c -> statistics.contains(c.statistic()))
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
