package regimecollapse.app.study;

import java.io.IOException;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.stats.Precision;

/**
 * Adds replications until the chance of collapse is known well enough in every cell: until the 95 %
 * Wilson interval of each reaches no further than a half-width from its share. How many come next
 * follows from the runs made so far only, so the same inputs end with the same number.
 *
 * @param halfWidth the half-width to reach, above 0 and below 0.5
 * @param most replications at which it ends in any case
 * @param source the inputs with another number of replications
 */
public record Growth(double halfWidth, int most, Source source) {
  /** Gives the inputs with another number of replications. */
  @FunctionalInterface
  public interface Source {
    Inputs with(int replications) throws IOException;
  }

  /** The inputs with as many replications as are wanted now; the same inputs when they suffice. */
  Inputs next(Inputs inputs, Journal journal) throws IOException {
    Scenario scenario = inputs.scenario();
    int wanted = scenario.replications();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      for (Arm arm : scenario.arms()) {
        wanted = Math.max(wanted, wanted(scenario, hypothesis.id(), arm.id(), journal));
      }
    }
    wanted = Math.min(wanted, Math.max(most, scenario.replications()));
    return wanted == scenario.replications() ? inputs : source.with(wanted);
  }

  private int wanted(Scenario scenario, String hypothesis, String arm, Journal journal)
      throws IOException {
    int n = 0;
    int collapsed = 0;
    for (int i = 0; i < scenario.replications(); i++) {
      RunKey key = new RunKey(hypothesis, arm, i);
      if (journal.get(key) instanceof RunRecord record) {
        n++;
        collapsed += record.outcome().collapsed() ? 1 : 0;
      }
    }
    int failed = scenario.replications() - n;
    // Without a finished run nothing tells how many would do.
    if (n == 0) {
      return 0;
    }
    long needed = Precision.ofShare(collapsed, n, halfWidth).runsNeeded().orElse(n);
    return (int) Math.min(most, failed + needed);
  }
}
