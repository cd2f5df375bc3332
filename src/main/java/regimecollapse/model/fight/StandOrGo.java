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
  private final transient Waiting waiting;
  private final double[] stand;
  private final double[] exposure;
  private final transient ExposureRule rule;

  /** Takes what it needs. */
  public StandOrGo(World world, Strength strength, Leaving leaving, Stream draws) {
    this.world = world;
    this.leaving = leaving;
    waiting = new Waiting(draws, world.units().count());
    stand = strength.stand();
    exposure = new double[world.places().count()];
    rule =
        new ExposureRule(
            world.numbers().of(Parameter.STAND_LEAVE_RATE),
            world.numbers().of(Parameter.STAND_NEAR_EXPOSURE),
            world.numbers().of(Parameter.STAND_NEAR_DAYS),
            world.numbers().of(Parameter.STAND_REAR_EXPOSURE),
            Logistic.inverse(world.numbers().of(Parameter.STAND_REAR_BELIEF)),
            world.numbers().of(Parameter.STAND_FORMATION_LOSS));
  }

  @Override
  public void act(double day, double days) {
    Places p = world.places();
    for (int j = 0; j < exposure.length; j++) {
      boolean assaulted = !Double.isNaN(p.assaultDay()[j]);
      exposure[j] = rule.atPlace(assaulted, rule.recent(day, p.lastFallNextTo(j)));
    }
    for (int f = 0; f < world.formations().count(); f++) {
      decide(f, day + days, days);
    }
  }

  private void decide(int f, double day, double days) {
    Units units = world.units();
    Places p = world.places();
    int[] place = units.place();
    double[] belief = units.belief();
    double lostShare = world.formations().lostShare()[f];
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      if (!units.holds(u)) {
        continue;
      }
      double exposed = rule.ofUnit(exposure[place[u]], belief[u], lostShare);
      if (exposed > 0 && waiting.comes(u, rule.hazard(exposed, stand[u]) * days)) {
        leaving.leave(u, day, !Double.isNaN(p.assaultDay()[place[u]]));
        lostShare = world.formations().lostShare()[f];
      }
    }
  }
}
