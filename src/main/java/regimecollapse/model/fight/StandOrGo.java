package regimecollapse.model.fight;

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
  private final transient Stream draws;
  private final double[] stand;
  private final double[] exposure;
  private final transient ExposureRule rule;

  /** Takes what it needs. */
  public StandOrGo(World world, Strength strength, Leaving leaving, Stream draws) {
    this.world = world;
    this.leaving = leaving;
    this.draws = draws;
    stand = strength.stand();
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

  @Override
  public void act(double day, long step) {
    Places p = world.places();
    for (int j = 0; j < exposure.length; j++) {
      boolean assaulted = !Double.isNaN(p.assaultDay()[j]);
      exposure[j] = rule.atPlace(assaulted, rule.recent(day, p.lastFallNextTo(j)));
    }
    Units units = world.units();
    double[] lostShare = world.formations().lostShare();
    for (int u = 0; u < stand.length; u++) {
      if (!units.holds(u)) {
        continue;
      }
      double atPlace = exposure[units.place()[u]];
      double exposed = rule.ofUnit(atPlace, units.belief()[u], lostShare[units.formation()[u]]);
      if (exposed > 0 && draws.uniform(u, step) < chanceToLeave(u, exposed)) {
        leaving.leave(u, day, !Double.isNaN(p.assaultDay()[units.place()[u]]));
      }
    }
  }

  private double chanceToLeave(int u, double exposed) {
    double away = world.home().away(u, world.units().place()[u]);
    return rule.chanceToLeave(rule.farFromHome(exposed, away), stand[u], DAYS);
  }
}
