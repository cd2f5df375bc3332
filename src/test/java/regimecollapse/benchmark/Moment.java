package regimecollapse.benchmark;

import java.nio.file.Path;
import java.util.List;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * A run of the default scenario, stopped at a moment. Two moments of one run are equal and share
 * nothing that changes.
 *
 * @param input what the run was made from
 * @param model the model, of which the schedule may go on
 */
record Moment(ModelInput input, CollapseModel model) {
  private static final Path SCENARIO = Path.of("scenarios/three-hypotheses.yaml");
  private static final double QUIET = 1600;
  private static final String HYPOTHESIS = "H1-coercion-gamble";

  /** Reads the default scenario with units of a size. */
  static Runner runner(int soldiersPerUnit) {
    List<String> size = List.of("soldiers-per-agent=" + soldiersPerUnit);
    return new Runner(ScenarioReader.read(SCENARIO, size).scenario());
  }

  /** A run of an arm. */
  static RunKey key(String arm, int replication) {
    return new RunKey(HYPOTHESIS, arm, replication);
  }

  /** The first day of an arm. */
  static Moment start(Runner runner, String arm) {
    ModelInput input = runner.input(key(arm, 0));
    CollapseModel model = new CollapseModel(input);
    model.start();
    return new Moment(input, model);
  }

  /** A quiet week of the documented arm, some months before the offensive. */
  static Moment quiet(Runner runner) {
    Moment moment = start(runner, "documented");
    while (moment.day() < QUIET) {
      moment.step();
    }
    return moment;
  }

  /** The documented offensive, some six-hourly steps after it has begun. */
  static Moment fighting(Runner runner, int steps) {
    Moment moment = start(runner, "documented");
    while (!moment.world().front().active()) {
      moment.step();
    }
    for (int i = 0; i < steps; i++) {
      moment.step();
    }
    return moment;
  }

  void step() {
    model.schedule.step(model);
  }

  World world() {
    return model.world();
  }

  double day() {
    return model.schedule.getTime();
  }

  int serving() {
    int count = 0;
    for (int u = 0; u < world().units().count(); u++) {
      count += world().units().serves(u) ? 1 : 0;
    }
    return count;
  }
}
