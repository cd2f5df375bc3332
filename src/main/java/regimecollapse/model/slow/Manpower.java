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

  private final transient World world;
  private final transient Stream desertion;
  private final transient Stream recruitment;
  private final transient PathSeries[] path;
  private final double[] rolls;
  private final double[] released;
  private final int[] serving;
  private final double hazard;
  private final double slope;
  private final double recruits;

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
    hazard = world.numbers().of(Parameter.MANPOWER_DESERTION);
    slope = world.numbers().of(Parameter.MANPOWER_DESERTION_SLOPE);
    recruits = world.numbers().of(Parameter.MANPOWER_RECRUITMENT);
    List<Formation> formations = world.scenario().formations();
    path = new PathSeries[formations.size()];
    rolls = new double[path.length];
    released = new double[path.length];
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

  @Override
  protected void week(double day) {
    count();
    Formations f = world.formations();
    for (int i = 0; i < rolls.length; i++) {
      double wanted = f.strength()[i] * (path[i] == null ? 1 : path[i].at(day));
      double over = rolls[i] - wanted;
      released[i] = over > 0 ? over / rolls[i] : 0;
      double gap = Math.max(0, -over);
      rolls[i] = serving[i] == 0 ? 0 : gap * recruits * YEARS * f.pay()[i] / serving[i];
    }
    long step = (long) (day / DAYS);
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        change(units, u, step);
      }
    }
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
    double rate = hazard * StrictMath.exp(-slope * (units.morale()[u] - 0.5));
    int gone = desertion.round(here * Rates.chance(rate, YEARS), u, step);
    here -= gone;
    world.account().goHome(gone);
    int sent = released[f] > 0 ? recruitment.round(here * released[f], u, 2 * step) : 0;
    here -= sent;
    world.account().release(sent);
    if (rolls[f] > 0) {
      int come = recruitment.round(rolls[f], u, 2 * step + 1);
      here += come;
      world.account().recruit(come);
    }
    units.soldiers()[u] = here;
  }
}
