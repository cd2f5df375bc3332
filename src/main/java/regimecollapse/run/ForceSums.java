package regimecollapse.run;

import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Sums;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;

/** Sums over the units on the rolls, for the whole force and by formation. */
final class ForceSums {
  private final Units units;
  private final Formations formations;
  private final double[] rolls;
  private final double[] morale;
  private final double[] belief;
  private long onRoad;
  private double present;
  private double all;

  ForceSums(Units units, Formations formations) {
    this.units = units;
    this.formations = formations;
    rolls = new double[formations.count()];
    morale = new double[rolls.length];
    belief = new double[rolls.length];
  }

  /**
   * Takes the sums anew. Units that serve no longer have no soldiers, so that they do not count.
   */
  void take() {
    int[] soldiers = units.soldiers();
    onRoad = 0;
    present = 0;
    all = 0;
    for (int f = 0; f < rolls.length; f++) {
      int from = units.first(f);
      int to = units.first(f + 1);
      rolls[f] = Sums.soldiers(soldiers, from, to);
      morale[f] = Sums.weighted(soldiers, units.morale(), from, to);
      belief[f] = hope(soldiers, from, to);
      all += rolls[f];
      present += Sums.weighted(soldiers, units.alive(), from, to) * formations.present()[f];
    }
    for (int u = 0; u < soldiers.length; u++) {
      onRoad += units.status()[u] == UnitStatus.WITHDRAWING.code() ? soldiers[u] : 0;
    }
  }

  /** Neighbours in the list mostly share a belief: one exponential serves them all. */
  private double hope(int[] soldiers, int from, int to) {
    double[] logOdds = units.belief();
    double sum = 0;
    int sharing = 0;
    double known = Double.NaN;
    for (int u = from; u < to; u++) {
      if (logOdds[u] != known) {
        sum += sharing > 0 ? sharing * Logistic.of(known) : 0;
        known = logOdds[u];
        sharing = 0;
      }
      sharing += soldiers[u];
    }
    return sum + (sharing > 0 ? sharing * Logistic.of(known) : 0);
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
