package regimecollapse.ensemble;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import regimecollapse.random.Seed;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * Which runs an ensemble has: each hypothesis in each arm, as many times as there are replications,
 * then the coalitions of factors of each hypothesis, if there are any.
 *
 * @param hypotheses ids, in order
 * @param arms ids, in order
 * @param replications runs of each hypothesis and arm, at least 1
 * @param seed master seed
 * @param coalitions the coalitions of factors
 */
public record Design(
    List<String> hypotheses,
    List<String> arms,
    int replications,
    long seed,
    CoalitionPlan coalitions) {
  /** Refuses a design without runs, with a name twice, or with more runs than can be counted. */
  public Design {
    hypotheses = List.copyOf(hypotheses);
    arms = List.copyOf(arms);
    if (hypotheses.isEmpty() || arms.isEmpty() || replications < 1) {
      throw new IllegalArgumentException(
          "an ensemble needs a hypothesis, an arm and a replication; it has %s, %s and %s"
              .formatted(hypotheses.size(), arms.size(), replications));
    }
    if (new HashSet<>(hypotheses).size() < hypotheses.size()
        || new HashSet<>(arms).size() < arms.size()) {
      throw new IllegalArgumentException("a name stands twice in " + hypotheses + " or " + arms);
    }
    long runs = (long) arms.size() * replications + coalitions.size();
    if (hypotheses.size() * runs > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s hypotheses x (%s arms x %s replications + %s coalitions) are more than %s runs"
              .formatted(
                  hypotheses.size(),
                  arms.size(),
                  replications,
                  coalitions.size(),
                  Integer.MAX_VALUE));
    }
  }

  /** A design without coalitions. */
  public Design(List<String> hypotheses, List<String> arms, int replications, long seed) {
    this(hypotheses, arms, replications, seed, CoalitionPlan.NONE);
  }

  /** The design that a scenario asks for. */
  public static Design of(Scenario scenario) {
    return new Design(
        scenario.hypotheses().stream().map(Hypothesis::id).toList(),
        scenario.arms().stream().map(Arm::id).toList(),
        scenario.replications(),
        scenario.seed(),
        CoalitionPlan.of(scenario.attribution(), scenario.replications(), scenario.seed()));
  }

  /** Number of runs. */
  public int size() {
    return armRuns() + coalitionRuns();
  }

  /** Number of runs of arms. */
  public int armRuns() {
    return hypotheses.size() * arms.size() * replications;
  }

  /** Number of those among them of which something holds. */
  public int armRuns(Predicate<RunKey> holds) {
    return (int) IntStream.range(0, armRuns()).filter(i -> holds.test(key(i))).count();
  }

  /** Number of runs of coalitions. */
  public int coalitionRuns() {
    return hypotheses.size() * coalitions.size();
  }

  /**
   * A run: by hypothesis, then arm, then replication; after all of these the coalitions, by
   * hypothesis, then replication.
   *
   * @param index from 0 to {@link #size()} - 1
   */
  public RunKey key(int index) {
    if (index >= armRuns()) {
      int beyond = index - armRuns();
      String hypothesis = hypotheses.get(beyond / coalitions.size());
      return coalitions.key(hypothesis, beyond % coalitions.size());
    }
    int cell = index / replications;
    return new RunKey(
        hypotheses.get(cell / arms.size()), arms.get(cell % arms.size()), index % replications);
  }

  /** The number that names the seed of a run in results; equal in all hypotheses and arms. */
  public long fingerprint(RunKey key) {
    return new Seed(seed, key.replication()).fingerprint();
  }
}
