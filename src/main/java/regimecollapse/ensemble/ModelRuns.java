package regimecollapse.ensemble;

import java.io.Serializable;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/** Runs of the model. Another machine is sent the scenario, and prepares them again. */
public final class ModelRuns implements RunFunction, Serializable {
  private static final long serialVersionUID = 1L;

  private final Scenario scenario;
  private final transient Runner runner;

  /** Runs of a scenario; refuses what the model cannot run. */
  public ModelRuns(Scenario scenario) {
    this.scenario = scenario;
    this.runner = new Runner(scenario);
  }

  /** What they need is prepared where they arrive. */
  private Object readResolve() {
    return new ModelRuns(scenario);
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
