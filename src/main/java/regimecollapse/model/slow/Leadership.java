package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Leadership: the commander's quality less absence and purges, plus reform (ODD 7.6). */
public final class Leadership extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient Formations formations;
  private final transient Regime regime;
  private final double absence;
  private final double reform;
  private final double way;
  private final double memory;

  /** Takes what it needs and sets the leadership of the first day. */
  public Leadership(World world) {
    formations = world.formations();
    regime = world.regime();
    absence =
        world.on(Factor.ABSENT_OFFICERS) ? world.numbers().of(Parameter.LEADERSHIP_ABSENCE) : 0;
    reform = world.numbers().of(Parameter.REFORM_LEADERSHIP);
    way = Rates.relaxation(world.numbers().of(Parameter.LEADERSHIP_RELAXATION), DAYS);
    memory = 1 - Rates.relaxation(world.numbers().of(Parameter.LEADERSHIP_PURGE_DECAY), DAYS);
    for (int f = 0; f < formations.count(); f++) {
      formations.leadership()[f] = target(f);
    }
  }

  private double target(int f) {
    double led = formations.quality()[f] * (1 - absence * regime.corruption());
    return Rates.clamp(led + reform * regime.reform() - formations.shock()[f], 0, 1);
  }

  @Override
  protected void week(double day) {
    double[] leadership = formations.leadership();
    for (int f = 0; f < leadership.length; f++) {
      formations.shock()[f] *= memory;
      leadership[f] += way * (target(f) - leadership[f]);
    }
  }
}
