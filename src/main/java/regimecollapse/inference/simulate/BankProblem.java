package regimecollapse.inference.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Plain runs of a scenario as simulations that serve many fits: nothing is inferred, so every
 * uncertain number is drawn from its range, and whoever infers some of them later finds where each
 * stood. The summaries are the statistics, then the values of the uncertain parameters, then what a
 * fit to several cases wants besides; of a run that failed none is a number.
 */
public final class BankProblem implements Problem {
  private final List<String> hypotheses;
  private final String arm;
  private final ObservedRecord record;
  private final List<Parameter> parameters;
  private final RunFunction runs;
  private final Optional<Pooled> pooled;

  /**
   * Runs of all hypotheses of a scenario.
   *
   * @param arm the arm that happened
   */
  public BankProblem(Scenario scenario, String arm, ObservedRecord record, RunFunction runs) {
    this(scenario, arm, record, runs, Optional.empty());
  }

  /**
   * The same for a fit to several cases.
   *
   * @param sharing what the case shares with others; with it runs have more figures
   */
  public BankProblem(
      Scenario scenario,
      String arm,
      ObservedRecord record,
      RunFunction runs,
      Optional<Sharing> sharing) {
    this.hypotheses = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    this.arm = arm;
    this.record = record;
    this.runs = runs;
    this.pooled = sharing.map(it -> new Pooled(it, new CaseFigures(scenario)));
    this.parameters =
        Arrays.stream(Parameter.values())
            .filter(p -> scenario.hypotheses().stream().anyMatch(h -> isUncertain(p, h, scenario)))
            .toList();
  }

  /** What a bank for several cases has besides. */
  private record Pooled(Sharing sharing, CaseFigures figures) {}

  /** Names of the figures that a bank for several cases has besides. */
  public List<String> figures() {
    return pooled.map(it -> it.figures().names()).orElse(List.of());
  }

  private RunRecord run(RunKey key) {
    return pooled.isEmpty()
        ? runs.run(key)
        : runs.run(key, pooled.get().sharing().given(key.replication()));
  }

  private static boolean isUncertain(Parameter p, Hypothesis hypothesis, Scenario scenario) {
    Uncertain belief = hypothesis.parameters().getOrDefault(p, scenario.parameters().get(p));
    return belief.prior().low() < belief.prior().high();
  }

  /** The parameters that have a range under any hypothesis. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The draws, the hypotheses in turn; the number of a draw is that of its place. */
  public List<Candidate> draws(IntStream places) {
    double[] nothing = new double[0];
    return places.mapToObj(i -> new Candidate(i % hypotheses.size(), nothing, i)).toList();
  }

  @Override
  public int hypotheses() {
    return hypotheses.size();
  }

  @Override
  public int dimension() {
    return 0;
  }

  @Override
  public Simulation simulate(Candidate candidate) {
    double[] all = new double[record.observations().size() + parameters.size() + figures().size()];
    try {
      RunRecord run =
          run(new RunKey(hypotheses.get(candidate.hypothesis()), arm, candidate.draw()));
      double[] statistics = record.compare(run).summaries();
      System.arraycopy(statistics, 0, all, 0, statistics.length);
      for (int k = 0; k < parameters.size(); k++) {
        all[statistics.length + k] = run.parameters()[parameters.get(k).ordinal()];
      }
      if (pooled.isPresent()) {
        double[] more = pooled.get().figures().of(run);
        System.arraycopy(more, 0, all, statistics.length + parameters.size(), more.length);
      }
    } catch (StackOverflowError | RuntimeException e) {
      // A bank must not end for one run; it is counted, and no fit takes it.
      Arrays.fill(all, Double.NaN);
    }
    return new Simulation(all, new double[0]);
  }

  /** Whether the run of a simulation failed. */
  public static boolean isFailed(Simulation simulation) {
    return Double.isNaN(simulation.summaries()[0]);
  }
}
