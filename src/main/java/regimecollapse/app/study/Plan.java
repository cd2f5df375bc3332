package regimecollapse.app.study;

import regimecollapse.ensemble.Design;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Fit;

/** What a part of a study is about to do. */
public sealed interface Plan {
  /**
   * Runs of an ensemble.
   *
   * @param part of the study; empty where there is one only
   * @param scenario what is run
   * @param design which runs
   * @param threads number of workers
   */
  record Runs(String part, Scenario scenario, Design design, int threads) implements Plan {}

  /**
   * A fit.
   *
   * @param scenario what is fitted
   * @param record to what
   * @param effort how much is simulated
   * @param threads number of workers
   */
  record Fitting(Scenario scenario, ObservedRecord record, Fit.Effort effort, int threads)
      implements Plan {}

  /**
   * Twins.
   *
   * @param scenario that makes the records
   * @param parameters that are inferred
   * @param observations of each record
   * @param simulations in all
   * @param threads number of workers
   */
  record Twinning(
      Scenario scenario, int parameters, int observations, long simulations, int threads)
      implements Plan {}

  /**
   * A bank of simulations.
   *
   * @param scenario what is run
   * @param parameters with a range
   * @param simulations in all
   * @param threads number of workers
   */
  record Banking(Scenario scenario, int parameters, long simulations, int threads)
      implements Plan {}

  /**
   * The drivers of a hypothesis.
   *
   * @param hypothesis its id
   * @param arm its id
   * @param parameters with a range
   * @param runs in all
   */
  record Driving(String hypothesis, String arm, int parameters, long runs) implements Plan {}
}
