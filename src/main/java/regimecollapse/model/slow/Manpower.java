package regimecollapse.model.slow;

import java.util.List;
import java.util.Map;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Factor;
import regimecollapse.scenario.Formation;
import regimecollapse.scenario.FormationKind;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.PathSeries;

/** Quiet desertion, release by order, and recruitment (ODD 7.9). */
public final class Manpower extends Weekly {
  private static final long serialVersionUID = 1L;

  /** Steps of morale in which the hazard is tabled: a thousandth is finer than we know it. */
  private static final int STEPS = 1000;

  private final transient World world;
  private final transient Stream desertion;
  private final transient Stream recruitment;
  private final transient PathSeries[] path;
  private final double[] rolls;
  private final double[] released;
  private final double[] coming;
  private final int[] serving;
  private final double[] hazard;
  private final double recruits;
  private boolean counted;

  /**
   * Takes what it needs.
   *
   * @param world state
   * @param paths paths of the arm
   * @param desertion draws of quiet desertion
   * @param recruitment draws of recruitment and release
   */
  public Manpower(
      World world, Map<String, PathSeries> paths, Stream desertion, Stream recruitment) {
    this.world = world;
    this.desertion = desertion;
    this.recruitment = recruitment;
    hazard = hazards();
    recruits = world.numbers().of(Parameter.MANPOWER_RECRUITMENT);
    List<Formation> formations = world.scenario().formations();
    path = new PathSeries[formations.size()];
    rolls = new double[path.length];
    released = new double[path.length];
    coming = new double[path.length];
    serving = new int[path.length];
    for (int f = 0; f < path.length; f++) {
      Formation it = formations.get(f);
      boolean follows =
          world.on(
              it.kind() == FormationKind.CONTINGENT
                  ? Factor.CONTINGENT_WITHDRAWAL
                  : Factor.DEMOBILISATION);
      PathSeries own = it.strengthPath().map(paths::get).orElse(null);
      path[f] = own == null || follows ? own : own.holdFrom(0, own.at(0));
    }
  }

  /** The hazard of desertion in steps of morale: looked up, as an exponential a unit is dear. */
  private double[] hazards() {
    double base = world.numbers().of(Parameter.MANPOWER_DESERTION);
    double slope = world.numbers().of(Parameter.MANPOWER_DESERTION_SLOPE);
    double[] table = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      table[i] = base * StrictMath.exp(-slope * ((double) i / STEPS - 0.5));
    }
    return table;
  }

  @Override
  protected void week(double day) {
    if (!counted || world.front().active()) {
      count();
    }
    Formations f = world.formations();
    for (int i = 0; i < rolls.length; i++) {
      double wanted = f.strength()[i] * (path[i] == null ? 1 : path[i].at(day));
      double over = rolls[i] - wanted;
      released[i] = over > 0 ? over / rolls[i] : 0;
      double gap = Math.max(0, -over);
      coming[i] = serving[i] == 0 ? 0 : gap * recruits * YEARS * f.pay()[i] / serving[i];
    }
    long step = (long) (day / DAYS);
    Units units = world.units();
    java.util.Arrays.fill(rolls, 0);
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        change(units, u, step);
        rolls[units.formation()[u]] += units.soldiers()[u];
      }
    }
    counted = !world.front().active();
  }

  private void count() {
    java.util.Arrays.fill(rolls, 0);
    java.util.Arrays.fill(serving, 0);
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        rolls[units.formation()[u]] += units.soldiers()[u];
        serving[units.formation()[u]]++;
      }
    }
  }

  private void change(Units units, int u, long step) {
    int f = units.formation()[u];
    int here = units.soldiers()[u];
    double rate = hazard[(int) (units.morale()[u] * STEPS + 0.5)];
    int gone = desertion.round(here * Rates.shareLost(rate, YEARS), u, step);
    here -= gone;
    world.account().goHome(gone);
    int sent = released[f] > 0 ? recruitment.round(here * released[f], u, 2 * step) : 0;
    here -= sent;
    world.account().release(sent);
    if (coming[f] > 0) {
      int come = recruitment.round(coming[f], u, 2 * step + 1);
      here += come;
      world.account().recruit(come);
    }
    units.soldiers()[u] = here;
  }
}
