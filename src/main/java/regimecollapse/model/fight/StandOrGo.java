package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.fight.ExposureRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Who goes: a hazard in time, for units under assault, next to a fall, or whose hope or formation
 * is gone (ODD 7.12).
 */
public final class StandOrGo extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Leaving leaving;
  private final transient Waiting waiting;
  private final transient Strength strength;
  private final boolean[] assaulted;
  private final double[] stand;
  private final double[] exposure;
  private final transient ExposureRule rule;
  private double away = Double.NaN;
  private double sooner;

  /** Takes what it needs. */
  public StandOrGo(World world, Strength strength, Leaving leaving, Stream draws) {
    this.world = world;
    this.leaving = leaving;
    waiting = new Waiting(draws, world.units().count());
    this.strength = strength;
    stand = strength.stand();
    assaulted = new boolean[world.places().count()];
    exposure = new double[world.places().count()];
    rule =
        new ExposureRule(
            world.numbers().of(Parameter.STAND_LEAVE_RATE),
            world.numbers().of(Parameter.STAND_NEAR_EXPOSURE),
            world.numbers().of(Parameter.STAND_NEAR_DAYS),
            world.numbers().of(Parameter.STAND_REAR_EXPOSURE),
            Logistic.inverse(world.numbers().of(Parameter.STAND_REAR_BELIEF)),
            world.numbers().of(Parameter.STAND_FORMATION_LOSS),
            world.numbers().of(Parameter.STAND_HOME_AWAY));
  }

  /** Those elsewhere than under assault. */
  @Override
  public void act(double day, double days) {
    Places p = world.places();
    for (int j = 0; j < exposure.length; j++) {
      assaulted[j] = !Double.isNaN(p.assaultDay()[j]);
      exposure[j] = rule.atPlace(false, rule.recent(day, p.lastFallNextTo(j)));
    }
    for (int f = 0; f < world.formations().count(); f++) {
      decide(f, day + days / 2, days);
    }
  }

  /** Those under assault. */
  void underAssault(double day, double days) {
    Units units = world.units();
    double[] lostShare = world.formations().lostShare();
    for (int i = 0; i < strength.count(); i++) {
      int u = strength.attacked()[i];
      int j = units.place()[u];
      if (units.holds(u) && !Double.isNaN(world.places().assaultDay()[j])) {
        double lost = lostShare[units.formation()[u]];
        double exposed = rule.ofUnit(rule.atPlace(true, false), units.belief()[u], lost);
        if (waiting.comes(u, hazard(u, j, exposed) * days)) {
          leaving.leave(u, day + days / 2, true);
        }
      }
    }
  }

  private void decide(int f, double day, double days) {
    Units units = world.units();
    int[] place = units.place();
    double[] belief = units.belief();
    double lostShare = world.formations().lostShare()[f];
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      int j = place[u];
      if (assaulted[j] || !units.holds(u)) {
        continue;
      }
      double exposed = rule.ofUnit(exposure[j], belief[u], lostShare);
      if (exposed > 0 && waiting.comes(u, hazard(u, j, exposed) * days)) {
        leaving.leave(u, day, false);
        lostShare = world.formations().lostShare()[f];
      }
    }
  }

  private double hazard(int u, int j, double exposed) {
    double share = world.home().away(u, j);
    if (share != away) {
      // Neighbours in the list mostly are equally far from home: one exponential serves them all.
      away = share;
      sooner = rule.farFromHome(1, share);
    }
    return rule.hazard(exposed * sooner, stand[u]);
  }
}
