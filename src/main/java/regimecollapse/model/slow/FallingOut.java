package regimecollapse.model.slow;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.rule.RetaliationRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What patrons that retaliate make of purges of their men (ODD 7.22). It keeps two cuts for each
 * patron: that of the documented purges, which is in its paths already, and that of the purges of
 * this run. Both are reckoned in the same way at the same time, so that equal purges give equal
 * cuts to the last bit.
 */
public final class FallingOut extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient RetaliationRule rule;
  private final transient boolean[] answers;
  private final transient double[][] dated;
  private final transient double[][] purges;
  private final int[] count;
  private final double[] documented;
  private final double[] cut;
  private final double lag;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param answers for each patron whether it retaliates
   */
  FallingOut(World world, boolean[] answers) {
    rule = new RetaliationRule(world.numbers()::of, DAYS);
    lag = world.numbers().of(Parameter.RETALIATE_LAG);
    this.answers = answers.clone();
    List<Patron> patrons = world.scenario().patrons();
    int n = patrons.size();
    dated = new double[n][];
    purges = new double[n][4];
    count = new int[n];
    documented = new double[n];
    cut = new double[n];
    for (int p = 0; p < n; p++) {
      dated[p] = answers[p] ? dated(world.scenario(), patrons.get(p).id()) : new double[0];
    }
  }

  /** Days of the documented purges of a patron's men in the run, in order. */
  private static double[] dated(Scenario scenario, String patron) {
    List<String> men =
        scenario.formations().stream()
            .filter(f -> f.patron().equals(patron))
            .map(Formation::id)
            .toList();
    return scenario.events().stream()
        .filter(e -> scenario.factors().contains(Factor.PURGE) && e.kind() == EventKind.PURGE)
        .filter(e -> e.formation().filter(men::contains).isPresent())
        .map(DatedEvent::date)
        .mapToDouble(scenario.timeline()::dayOf)
        .filter(day -> day >= 0)
        .sorted()
        .toArray();
  }

  /** A man of a patron has been removed. */
  void purged(int patron, double day) {
    if (count[patron] == purges[patron].length) {
      purges[patron] = Arrays.copyOf(purges[patron], 2 * count[patron]);
    }
    purges[patron][count[patron]++] = day;
  }

  @Override
  protected void week(double day) {
    for (int p = 0; p < answers.length; p++) {
      if (answers[p]) {
        documented[p] = next(documented[p], dated[p], dated[p].length, day - lag);
        cut[p] = next(cut[p], purges[p], count[p], day - lag);
      }
    }
  }

  private double next(double before, double[] days, int n, double day) {
    double grievance = 0;
    for (int i = 0; i < n; i++) {
      grievance += rule.grievance(day - days[i]);
    }
    return rule.next(before, rule.wanted(grievance));
  }

  /** A moment just before the first documented purge of a patron's men; 0 if there is none. */
  double eve(int patron) {
    return dated[patron].length == 0 ? 0 : Math.nextDown(dated[patron][0]);
  }

  /**
   * What a patron gives through a channel.
   *
   * @param patron its index
   * @param path what the path says
   * @param before what it said on the eve of the first documented purge
   */
  double given(int patron, double path, double before) {
    double without = rule.unpurged(path, before, documented[patron]);
    return rule.given(path, without, documented[patron], cut[patron]);
  }

  /** The cut that the purges of the run have brought on, 0 to 1; a share of it is a patron's. */
  double cut(int patron) {
    return cut[patron];
  }
}
