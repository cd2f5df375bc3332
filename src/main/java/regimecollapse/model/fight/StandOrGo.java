package regimecollapse.model.fight;

import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.Rates;
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
  private final double rate;
  private final double near;
  private final double nearDays;
  private final double rear;
  private final double rearBelief;
  private final double formationLoss;

  /** Takes what it needs. */
  public StandOrGo(World world, Strength strength, Leaving leaving, Stream draws) {
    this.world = world;
    this.leaving = leaving;
    this.draws = draws;
    stand = strength.stand();
    exposure = new double[world.places().count()];
    rate = world.numbers().of(Parameter.STAND_LEAVE_RATE);
    near = world.numbers().of(Parameter.STAND_NEAR_EXPOSURE);
    nearDays = world.numbers().of(Parameter.STAND_NEAR_DAYS);
    rear = world.numbers().of(Parameter.STAND_REAR_EXPOSURE);
    rearBelief = Logistic.inverse(world.numbers().of(Parameter.STAND_REAR_BELIEF));
    formationLoss = world.numbers().of(Parameter.STAND_FORMATION_LOSS);
  }

  @Override
  public void act(double day, long step) {
    Places p = world.places();
    for (int j = 0; j < exposure.length; j++) {
      boolean assaulted = !Double.isNaN(p.assaultDay()[j]);
      exposure[j] = assaulted ? 1 : p.nearFall(j, day, nearDays) ? near : 0;
    }
    Units units = world.units();
    double[] lostShare = world.formations().lostShare();
    for (int u = 0; u < stand.length; u++) {
      if (!units.holds(u)) {
        continue;
      }
      double exposed = exposure[units.place()[u]];
      boolean noHope =
          units.belief()[u] < rearBelief || lostShare[units.formation()[u]] > formationLoss;
      exposed = Math.max(exposed, noHope ? rear : 0);
      if (exposed > 0
          && draws.uniform(u, step) < Rates.chance(rate * exposed * (1 - stand[u]), DAYS)) {
        leaving.leave(u, day, !Double.isNaN(p.assaultDay()[units.place()[u]]));
      }
    }
  }
}
