package regimecollapse.ensemble;

import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/** Runs of the model. */
public final class ModelRuns implements RunFunction {
  private final Runner runner;

  /** Runs of a scenario; refuses what the model cannot run. */
  public ModelRuns(Scenario scenario) {
    this.runner = new Runner(scenario);
  }

  @Override
  public RunRecord run(RunKey key) {
    return runner.run(key);
  }

  @Override
  public RunRecord run(RunKey key, Given given) {
    return runner.run(key, given);
  }
}
