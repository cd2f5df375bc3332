package regimecollapse.model.slow;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/**
 * A made-up world in which no two numbers are alike, so that a process that takes the wrong one, or
 * leaves one out, gives another answer. Tests put in the state, let one process do one week, and
 * look at what is stored. That the equations themselves are right is another test's affair.
 */
record DistinctWorld(ModelInput input, World world, Policies policies, Support support) {
  /** The day of the week that is done: paths have left their first value. */
  static final double DAY = 21;

  /** A unit of the guard that has left. */
  static final int GONE = 2;

  /** A unit of the legion without soldiers. */
  static final int EMPTY = 9;

  static final int GUARD = 0;
  static final int LEGION = 1;
  static final int CONTINGENT = 2;
  static final int SECOND = 3;
  static final int RECONCILED = 4;

  /** Every path has a course of its own. */
  static TinyWorld tiny() {
    return TinyWorld.line(4)
        .noOffensive()
        .days(1000)
        .soldiersPerAgent(500)
        .forces(f -> f.army(3_100, 4_300).secondLegion(2_300).reconciled(1, 1_700))
        .set(Parameter.CORRUPTION_START, 0.37)
        .set(Parameter.HOLD_START, 0.74)
        .set(Parameter.REFORM_DEMAND, 0.31)
        .path("finance", 0.91, 0.3)
        .path("allied-finance", 1.31, 0.8)
        .path("replacement-finance", 0.13, 0.52)
        .path("logistics", 0.95, 0.42)
        .path("air", 1.11, 0.23)
        .path("advisers", 0.86, 0.34)
        .path("air-defence", 0.17, 0.66)
        .path("top-up", 1.23, 0.14)
        .path("second-top-up", 0.57, 0.04)
        .path("prices", 1.4, 5.3)
        .path("nominal-pay", 1.07, 1.93)
        .path("strikes", 0.29, 1.71)
        .path("opposition-quality", 1.06, 1.43)
        .path("opposition-strength", 0.88, 1.62)
        .path("army-rolls", 1, 0.7)
        .path("contingent-rolls", 1, 1.9);
  }

  static DistinctWorld of(TinyWorld tiny) {
    Scenario scenario = tiny.build();
    String arm = scenario.arms().get(0).id();
    ModelInput input = new Runner(scenario).input(new RunKey("any", arm, 0));
    World world = new CollapseModel(input).world();
    Policies policies = new Policies(world, input.arm());
    Support support = new Support(world, input.paths(), policies, input.arm().factors());
    return new DistinctWorld(input, world, policies, support).fill();
  }

  /** The value on the day of a path that goes in a straight line through a year. */
  static double course(double first, double afterYear) {
    return first + (afterYear - first) * DAY / 365;
  }

  private DistinctWorld fill() {
    Formations f = world.formations();
    fill(f.topUpShare(), 0.19, 0.061);
    fill(f.quality(), 0.47, 0.053);
    fill(f.pay(), 0.67, 0.087);
    fill(f.arrears(), 1.7, 0.31);
    fill(f.shock(), 0.083, 0.017);
    fill(f.leadership(), 0.41, 0.037);
    Units u = world.units();
    fill(f.present(), 0.59, 0.0031);
    fill(u.morale(), 0.43, 0.007);
    fill(u.moraleOffset(), -0.31, 0.0231);
    fill(u.belief(), 0.21, 0.0411);
    u.status()[GONE] = UnitStatus.DISSOLVED.code();
    for (int i = 0; i < u.count(); i++) {
      u.soldiers()[i] += 1_013 * i;
    }
    u.soldiers()[EMPTY] = 0;
    u.soldiers()[GONE] = 0;
    fill(world.places().exBelief(), -0.77, 0.173);
    return this;
  }

  /** Puts in the regime's numbers; after the processes are made, for these set first values. */
  DistinctWorld regime() {
    Regime r = world.regime();
    r.support(new double[] {0.79, 1.19, 0.26, 0.71, 0.39, 0.63});
    r.strikes(1.37, 0.22);
    r.funds(0.81, 0.51, 0.88);
    r.pay(0.57);
    r.corruption(0.34);
    r.stocks(0.62, 0.53);
    r.abandonment(0.18);
    r.reform(0.23, 0.14);
    r.hold(0.69);
    return this;
  }

  static void fill(double[] values, double first, double step) {
    for (int i = 0; i < values.length; i++) {
      values[i] = first + step * i;
    }
  }

  ToDoubleFunction<Parameter> numbers() {
    return world.numbers()::of;
  }
}
