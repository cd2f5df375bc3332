package regimecollapse.run;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;

/** Sums over the units on the rolls, for the whole force and by formation. */
final class ForceSums {
  private final Units units;
  private final double[] rolls;
  private final double[] morale;
  private final double[] belief;
  private double onRoad;
  private double present;
  private double all;

  ForceSums(Units units, int formations) {
    this.units = units;
    rolls = new double[formations];
    morale = new double[formations];
    belief = new double[formations];
  }

  /** Takes the sums anew. */
  void take() {
    Arrays.fill(rolls, 0);
    Arrays.fill(morale, 0);
    Arrays.fill(belief, 0);
    onRoad = 0;
    present = 0;
    all = 0;
    double[] logOdds = units.belief();
    double known = Double.NaN;
    double hope = 0;
    for (int u = 0; u < logOdds.length; u++) {
      if (units.serves(u)) {
        // Neighbours in the list mostly share a belief: one exponential serves them all.
        if (logOdds[u] != known) {
          known = logOdds[u];
          hope = Logistic.of(known);
        }
        add(u, hope);
      }
    }
  }

  private void add(int u, double hope) {
    double soldiers = units.soldiers()[u];
    int f = units.formation()[u];
    onRoad += units.status()[u] == UnitStatus.WITHDRAWING.code() ? soldiers : 0;
    present += soldiers * units.present()[u];
    all += soldiers;
    rolls[f] += soldiers;
    morale[f] += soldiers * units.morale()[u];
    belief[f] += soldiers * hope;
  }

  /** Soldiers on the rolls. */
  double all() {
    return all;
  }

  /** Soldiers of units on the road. */
  double onRoad() {
    return onRoad;
  }

  /** Share of the rolls that is present; NaN if nobody is on them. */
  double presence() {
    return mean(present, all);
  }

  /** Mean morale; NaN if nobody is on the rolls. */
  double morale() {
    return mean(sum(morale), all);
  }

  /** Mean belief, as a probability; NaN if nobody is on the rolls. */
  double belief() {
    return mean(sum(belief), all);
  }

  /** Mean morale of a formation; NaN if nobody is on its rolls. */
  double morale(int formation) {
    return mean(morale[formation], rolls[formation]);
  }

  /** Mean belief of a formation, as a probability; NaN if nobody is on its rolls. */
  double belief(int formation) {
    return mean(belief[formation], rolls[formation]);
  }

  private static double mean(double sum, double of) {
    return of > 0 ? sum / of : Double.NaN;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }
}
