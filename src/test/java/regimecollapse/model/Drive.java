package regimecollapse.model;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Given;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;

/** Steps a model by hand, so that tests can look at its state at any time. */
public final class Drive {
  /** After all processes and the probe of the same moment. */
  private static final int LOOK = 2000;

  private static final double WEEK = 7;
  private static final double SIX_HOURS = 0.25;

  private final CollapseModel model;

  private Drive(ModelInput input) {
    model = new CollapseModel(input);
    model.start();
  }

  /** Starts the first replication of the first hypothesis and arm. */
  public static Drive of(TinyWorld world) {
    return of(world, 0);
  }

  /** Starts a replication of the first hypothesis and arm. */
  public static Drive of(TinyWorld world, int replication) {
    Scenario scenario = world.build();
    return of(new Runner(scenario), key(scenario, replication));
  }

  /** Starts a run. */
  public static Drive of(Runner runner, RunKey key) {
    return new Drive(runner.input(key));
  }

  /** Starts a run with some numbers given. */
  public static Drive of(Runner runner, RunKey key, Given given) {
    return new Drive(runner.input(key, given));
  }

  /** Starts a run with one parameter at a value that may lie outside of its legal range. */
  public static Drive beyondRange(TinyWorld world, Parameter parameter, double value) {
    Scenario scenario = world.build();
    ModelInput input = new Runner(scenario).input(key(scenario, 0));
    input.parameters()[parameter.ordinal()] = value;
    return new Drive(input);
  }

  /** Starts a run in which men come to leave by another mechanism. */
  static Drive under(TinyWorld world, MechanismKind mechanism) {
    Scenario scenario = world.build();
    ModelInput in = new Runner(scenario).input(key(scenario, 0));
    return new Drive(
        new ModelInput(
            in.scenario(),
            mechanism,
            in.arm(),
            in.roads(),
            in.parameters(),
            in.paths(),
            in.history(),
            in.formations(),
            in.groups(),
            in.spending(),
            in.attacks(),
            in.stocks(),
            in.leaves(),
            in.countryside(),
            in.seed()));
  }

  private static RunKey key(Scenario scenario, int replication) {
    String arm = scenario.arms().get(0).id();
    return new RunKey(scenario.hypotheses().get(0).id(), arm, replication);
  }

  /** Looks at the state after every weekly step, and every six hours while a front is active. */
  public Drive watch(Consumer<World> look) {
    model.schedule.scheduleRepeating(
        0.0,
        LOOK,
        state -> {
          boolean weekly = state.schedule.getTime() % WEEK == 0;
          if (weekly || world().front().active()) {
            look.accept(world());
          }
        },
        SIX_HOURS);
    return this;
  }

  /** Goes on to a day, or to the end of the run. */
  public Drive to(double day) {
    model.schedule.scheduleOnce(day, LOOK + 1, state -> {});
    while (!model.finished() && model.schedule.getTime() < day) {
      model.schedule.step(model);
    }
    return this;
  }

  /** Goes on to the end. */
  public Drive toEnd() {
    return to(world().scenario().timeline().length());
  }

  /** The state. */
  public World world() {
    return model.world();
  }

  /** Model time in days. */
  public double day() {
    return model.schedule.getTime();
  }

  /** Whether the leader is gone. */
  public boolean collapsed() {
    return model.collapsed();
  }

  /** Soldiers on the rolls. */
  public static long rolls(World world) {
    Units units = world.units();
    long sum = 0;
    for (int u = 0; u < units.count(); u++) {
      sum += units.serves(u) ? units.soldiers()[u] : 0;
    }
    return sum;
  }

  /** A measure of the state after a number of days. */
  public static double at(TinyWorld world, double day, ToDoubleFunction<World> measure) {
    return measure.applyAsDouble(of(world).to(day).world());
  }
}
