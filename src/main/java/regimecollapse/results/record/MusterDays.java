package regimecollapse.results.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Statistic;

/** The days of the roll calls: those on which the record says something of a formation. */
public final class MusterDays {
  private static final Set<Statistic> COUNTS =
      EnumSet.of(Statistic.ARMY_ROLLS, Statistic.ARMY_PRESENT, Statistic.DISTRICTS_LOST);

  private MusterDays() {}

  /** Days since the offensive, ascending. */
  public static double[] of(Scenario scenario) {
    return of(scenario, Set.of(Statistic.FORMATION_LOST));
  }

  /**
   * The days, since the reference date and ascending, at whose end army, militias and lost
   * districts are counted. A day outside of the run is none of them: what it would find there is
   * not known.
   */
  public static double[] counted(Scenario scenario) {
    Timeline time = scenario.timeline();
    double start = -time.dayOf(time.reference());
    double end = start + time.length();
    return Arrays.stream(of(scenario, COUNTS)).filter(day -> start < day && day <= end).toArray();
  }

  /** Whether a figure is a count on a day of which no run knows anything. */
  public static boolean isOutside(Scenario scenario, Comparison it) {
    return COUNTS.contains(it.statistic())
        && Arrays.binarySearch(counted(scenario), it.until()) < 0;
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
