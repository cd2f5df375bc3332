package regimecollapse.model.fight.ends;

import java.util.Arrays;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.FightParts;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.News;
import regimecollapse.model.fight.Takeover;
import regimecollapse.model.fight.leaving.ByPrecedent;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;

/**
 * A star of places around a capital (1), 50 km from each, which is a march of more than a day: each
 * is left to itself. Half of every garrison would stand, rebels are in place 0, and only deals act.
 */
final class DealsWorld {
  static final double DAY = TinyWorld.OFFENSIVE_DAY;
  static final int COLUMNS = 0;
  static final int CAPITAL = 1;
  static final int FIRST = 2;
  static final int MEN = 400;

  final World world;
  final Takeover takeover;
  final ByPrecedent mechanism;
  final SpreadingDeals deals;
  final Succession succession;

  private DealsWorld(TinyWorld tiny) {
    ModelInput input = new Runner(tiny.build()).input(new RunKey("any", "base", 0));
    world = new CollapseModel(input).world();
    world.front().open(DAY, true);
    world.opposition().free()[COLUMNS][0] = 900;
    Policies policies = new Policies(world, input.arm());
    Support support = new Support(world, input.paths(), policies, input.arm().factors());
    Attack attack = FightParts.attack(world, support, DAY);
    mechanism = new ByPrecedent(world);
    Leaving leaving = new Leaving(world, mechanism, input.seed().stream("leaving"));
    takeover = new Takeover(world, leaving, new News(world, mechanism));
    deals =
        new SpreadingDeals(
            world,
            attack,
            takeover,
            input.seed().stream("deal"),
            input.seed().stream("province that deals"));
    succession = new Succession(world, takeover, input.seed().stream("interim"));
    Arrays.fill(places().soldiers(), MEN);
    stand(0.5);
    places().standing()[CAPITAL] = MEN;
  }

  static TinyWorld star(int places) {
    return TinyWorld.star(places)
        .rules(DealKind.SPREADING, SuccessionKind.AT_ONCE)
        .set(Parameter.LEAVE_SPEED, 40)
        .set(Parameter.SAFE_WEIGHT, 0)
        .set(Parameter.HOME_REVENGE, 0)
        .set(Parameter.SURRENDER_RATE, 0.1)
        .set(Parameter.SURRENDER_SPREAD, 0)
        .set(Parameter.SURRENDER_PROVINCE, 0);
  }

  static DealsWorld of(TinyWorld tiny) {
    return new DealsWorld(tiny);
  }

  Places places() {
    return world.places();
  }

  /** Sets the share of each garrison that would stand, but that of the capital. */
  DealsWorld stand(double share) {
    for (int j = FIRST; j < places().count(); j++) {
      places().standing()[j] = share * MEN;
    }
    return this;
  }

  /** How many places of a range are lost. */
  int lost(int from, int until) {
    int lost = 0;
    for (int j = from; j < until; j++) {
      lost += places().regime()[j] ? 0 : 1;
    }
    return lost;
  }
}
