package regimecollapse.model.fight;

import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.slow.Policies;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/**
 * A made-up world before its first step, in which an offensive has just begun: tests put in what
 * they need and let single processes act.
 */
record OpenedFront(ModelInput input, World world) {
  static OpenedFront of(TinyWorld tiny) {
    Scenario scenario = tiny.build();
    String arm = scenario.arms().get(0).id();
    ModelInput input = new Runner(scenario).input(new RunKey("any", arm, 0));
    World world = new CollapseModel(input).world();
    world.front().open(TinyWorld.OFFENSIVE_DAY, true);
    return new OpenedFront(input, world);
  }

  /** The worth of attackers, from where fighters are now. */
  Attack attack() {
    Policies policies = new Policies(world, input.arm());
    Support support = new Support(world, input.paths(), policies, input.arm().factors());
    return FightParts.attack(world, support, TinyWorld.OFFENSIVE_DAY);
  }
}
